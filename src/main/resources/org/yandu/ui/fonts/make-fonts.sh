#!/usr/bin/env bash
# 从 npm 包里的 Noto 字体做出随软件带的四个子集字体，并写出 OFL.txt。
# 用法：make-fonts.sh [输出目录]        缺省为本脚本所在目录
# 同样的输入得到逐字节相同的输出；不联网安装任何工具，缺什么就说明后退出。
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1704067200}"   # 只为稳妥；head.modified 沿用原字体的

VERSION=0.4.3
SERIF_PKG=@expo-google-fonts/noto-serif-sc
SANS_PKG=@expo-google-fonts/noto-sans-sc
SERIF_SHA512=fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==
SANS_SHA512=9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==
FONTTOOLS=4.38.0                     # Debian 12 的 python3-fonttools；别的版本也能做，字节可能不同

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here}
py=${PYTHON:-/usr/bin/python3}

lack=()
command -v npm     >/dev/null || lack+=("npm（Node.js 20 自带）")
command -v openssl >/dev/null || lack+=("openssl")
"$py" -c 'import fontTools.subset' 2>/dev/null ||
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

fetch() {   # 包名 版本 sha512 目录：取包、核对摘要、解开
  local tgz sum
  tgz=$(cd "$tmp" && npm pack --silent "$1@$2" | tail -n 1)
  sum=$(openssl dgst -sha512 -binary "$tmp/$tgz" | openssl base64 -A)
  if [[ $sum != "$3" ]]; then
    printf '%s@%s 的 SHA-512 与记下的不符，停。\n' "$1" "$2" >&2
    exit 1
  fi
  mkdir "$tmp/$4"
  tar -xzf "$tmp/$tgz" -C "$tmp/$4"
}
printf '取 %s 与 %s（%s，约 120 MB）……\n' "$SERIF_PKG" "$SANS_PKG" "$VERSION"
fetch "$SERIF_PKG" "$VERSION" "$SERIF_SHA512" serif
fetch "$SANS_PKG"  "$VERSION" "$SANS_SHA512"  sans

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
make_face() {   # 源文件 目标名
  # 名字表只留 0–14（家族、版权、许可等）；其余记录是可变字体轴的名字，静态字体用不着
  "$py" -m fontTools.subset "$1" \
    --unicodes-file="$tmp/unicodes.txt" --output-file="$out/$2" \
    --layout-features=kern,ccmp \
    --no-hinting --no-glyph-names --notdef-outline --no-recalc-timestamp \
    --name-IDs=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14 --name-languages='*' \
    --drop-tables+=BASE,STAT,vhea,vmtx
}

for face in serif:NotoSerifSC:400Regular serif:NotoSerifSC:700Bold sans:NotoSansSC:400Regular sans:NotoSansSC:700Bold; do
  IFS=: read -r dir base style <<<"$face"
  target=$base-${style:3}.ttf
  printf '%s\n' "$target"
  make_face "$tmp/$dir/package/$style/${base}_$style.ttf" "$target"
done

# ---- 许可 -----------------------------------------------------------------
# 两个包各自的版权行照录，字体名字表里的版权也照录；许可正文取自 Noto Sans SC 的包
{
  printf 'Noto Serif SC (NotoSerifSC-Regular.ttf, NotoSerifSC-Bold.ttf)\n'
  head -n 1 "$tmp/serif/package/LICENSE_FONT"
  "$py" - "$out/NotoSerifSC-Regular.ttf" <<'PY'
import sys
from fontTools.ttLib import TTFont
print(TTFont(sys.argv[1])["name"].getDebugName(0))
PY
  printf '\nNoto Sans SC (NotoSansSC-Regular.ttf, NotoSansSC-Bold.ttf)\n'
  head -n 1 "$tmp/sans/package/LICENSE_FONT"
  printf '\n'
  sed 1d "$tmp/sans/package/LICENSE_FONT" | sed -e 's/[[:space:]]*$//' -e '/./,$!d'
} > "$out/OFL.txt"

ls -l "$out"/*.ttf "$out/OFL.txt"
