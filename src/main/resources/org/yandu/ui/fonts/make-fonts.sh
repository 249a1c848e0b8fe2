#!/usr/bin/env bash
# 从 Debian 包 fonts-noto-cjk 的 Noto 字体做出随软件带的四个子集字体，并写出 OFL.txt。
# 用法：make-fonts.sh [输出目录]        缺省为本脚本所在目录
# 同样的输入得到逐字节相同的输出；不安装任何工具，缺什么就说明后退出。
#
# 不用 npm 上的可变字体切片：它们的笔画轮廓互相重叠，JavaFX 放大时按奇偶规则填充，重叠处会变成空白。
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONHASHSEED=0

PACKAGE=fonts-noto-cjk
VERSION=1:20220127+repack1-1
FONTTOOLS=4.38.0                     # Debian 12 的 python3-fonttools；别的版本也能做，字节可能不同

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here}
py=${PYTHON:-/usr/bin/python3}

lack=()
command -v apt-get > /dev/null || lack+=("apt-get（Debian 或 Ubuntu）")
"$py" -c 'import fontTools.subset' 2> /dev/null ||
  lack+=("fontTools：apt-get install -y --no-install-recommends python3-fonttools（配 /usr/bin/python3）")
if ((${#lack[@]})); then
  printf '还缺下面的工具，本脚本不代为安装：\n' >&2
  printf '  - %s\n' "${lack[@]}" >&2
  exit 1
fi
have=$("$py" -c 'import fontTools; print(fontTools.version)')
[[ $have == "$FONTTOOLS" ]] || printf '注意：fontTools 是 %s 而不是 %s，结果可能不逐字节相同。\n' "$have" "$FONTTOOLS" >&2

mkdir -p "$out"
out=$(cd "$out" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

printf '取 %s %s（约 56 MB）……\n' "$PACKAGE" "$VERSION"
(cd "$tmp" && apt-get -q download "$PACKAGE=$VERSION" && dpkg -x "$PACKAGE"_*.deb package)
fonts=$tmp/package/usr/share/fonts/opentype/noto

# ---- 字符集 ---------------------------------------------------------------
"$py" - > "$tmp/unicodes.txt" <<'PY'
# 全部双字节 GBK
want = set()
for a in range(0x81, 0xFF):
    for b in range(0x40, 0xFF):
        try:
            want.add(ord(bytes([a, b]).decode("gbk")))
        except UnicodeDecodeError:
            pass
assert len(want) == 21791, len(want)
for a, b in [
    (0x0020, 0x007E), (0x00A0, 0x00FF),   # ASCII、Latin-1
    (0x2000, 0x206F), (0x2100, 0x214F),   # 常用标点、类字母符号
    (0x2150, 0x218F), (0x2190, 0x2199),   # 数字形式、箭头
    (0x2460, 0x24FF),                     # 带圈字母数字
    (0x25A0, 0x25FF), (0x2600, 0x266F),   # 几何图形、杂项符号
    (0x3000, 0x303F), (0x3200, 0x33FF),   # CJK 标点、带圈与兼容
    (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),   # 兼容形式、全角半角
]:
    want.update(range(a, b + 1))
# 《通用规范汉字表》8105 字里不在 GBK 的 276 字（据 Unicode 15.0 Unihan 的 kTGH）
tgh = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮"
    "䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮鿍鿎鿏"
    "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰"
    "𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭"
    "𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡"
    "𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬"
    "𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)
assert len(set(tgh)) == 276 and not {ord(c) for c in tgh} & want
want.update(map(ord, tgh))
# 零星补充：欧元、减号、拼音 ǹ ḿ、上标 ⁴、对勾、❶–❿
want.update(map(ord, "€−ǹḿ⁴✓"), range(0x2776, 0x2780))
print("\n".join("U+%04X" % c for c in sorted(want)))
PY

# ---- 子集 -----------------------------------------------------------------
# 合集里简体中文那一个；家族名改为短的，使别处装有全套 Noto CJK 时两者不混。
make_face() {   # 合集 家族 字重 目标
  local number
  number=$("$py" - "$fonts/$1" <<'PY'
import sys
from fontTools.ttLib import TTCollection
names = [font["name"].getDebugName(1) for font in TTCollection(sys.argv[1], lazy=True).fonts]
print(next(i for i, name in enumerate(names) if name.endswith("CJK SC") and "Mono" not in name))
PY
  )
  "$py" -m fontTools.subset "$fonts/$1" --font-number="$number" \
    --unicodes-file="$tmp/unicodes.txt" --output-file="$tmp/$4" \
    --layout-features=kern,ccmp \
    --no-hinting --no-glyph-names --notdef-outline --no-recalc-timestamp \
    --name-IDs=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14 --name-languages='*' \
    --drop-tables+=BASE,STAT,VORG,vhea,vmtx
  "$py" - "$tmp/$4" "$out/$4" "$2" "$3" <<'PY'
import sys
from fontTools.ttLib import TTFont
source, target, family, style = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
short = family.replace(" ", "") + "-" + style
names = {1: family, 2: style, 3: short + ";Yandu", 4: family + " " + style, 6: short}
table = font["name"]
table.names = [n for n in table.names if n.platformID == 3 and n.langID == 0x409 and n.nameID not in names]
for number, text in names.items():
    table.setName(text, number, 3, 1, 0x409)
cff = font["CFF "].cff
cff.fontNames = [short]
top = cff.topDictIndex[0]
top.FullName, top.FamilyName = names[4], family
font.save(target)
PY
}

make_face NotoSerifCJK-Regular.ttc "Noto Serif SC" Regular NotoSerifSC-Regular.otf
make_face NotoSerifCJK-Bold.ttc "Noto Serif SC" Bold NotoSerifSC-Bold.otf
make_face NotoSansCJK-Regular.ttc "Noto Sans SC" Regular NotoSansSC-Regular.otf
make_face NotoSansCJK-Bold.ttc "Noto Sans SC" Bold NotoSansSC-Bold.otf

# ---- 许可 -----------------------------------------------------------------
# 字体名字表里的版权照录；许可正文是本目录里已有的那一份 SIL OFL 1.1。
ls -l "$out"/*.otf
