"""Makes ratusha-sans.woff2: one variable Noto Sans (weights 400-700) with Ukrainian Cyrillic and basic Latin.

Usage: python make-typeface.py FOLDER-WITH-FONTSOURCE-FILES OUT.woff2   (needs fonttools and brotli)
The published files are cut by script; this joins them. Kerning is kept at its value for weight 400.
"""
import sys, os, tempfile
from fontTools import subset
from fontTools.merge import Merger, Options as MergeOptions
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib import instancer

LATIN = ([*range(0x20, 0x7F)] + [0xA0, 0xA7, 0xA9, 0xAB, 0xB0, 0xB1, 0xB2, 0xB3, 0xB7, 0xBB, 0xD7, 0x2BC, 0x2009, 0x2010,
         0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F,
         0x20AC, 0x2212])
CYRILLIC = [*range(0x400, 0x460), 0x490, 0x491, 0x2116]
PARTS = [("latin", LATIN), ("cyrillic", CYRILLIC), ("latin-ext", [0x20B4])]


def part(folder, name, codes):
    font = TTFont(os.path.join(folder, f"noto-sans-{name}-wght-normal.woff2"))
    options = subset.Options()
    options.layout_features = ["kern", "tnum", "locl", "ccmp"]
    options.notdef_outline = True
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return instancer.instantiateVariableFont(font, {"wght": (400, 400, 700)})


def without_devices(node, seen):
    if id(node) in seen or not hasattr(node, "__dict__"):
        return
    seen.add(id(node))
    for key, value in list(vars(node).items()):
        if key.endswith("Device") or key.endswith("DeviceTable"):
            setattr(node, key, None)
        elif isinstance(value, list):
            for one in value:
                without_devices(one, seen)
        else:
            without_devices(value, seen)
    if hasattr(node, "ValueFormat1"):
        node.ValueFormat1 &= 0x0F
        node.ValueFormat2 &= 0x0F


def main(folder, out):
    variable = [part(folder, name, codes) for name, codes in PARTS]
    saved = [(f.getGlyphOrder(), dict(f["gvar"].variations)) for f in variable]
    fvar, avar = variable[0]["fvar"], variable[0].get("avar")
    paths = []
    with tempfile.TemporaryDirectory() as temp:
        for i, font in enumerate(variable):
            if "GPOS" in font:
                without_devices(font["GPOS"].table, set())
            for tag in ["fvar", "gvar", "avar", "STAT", "HVAR", "MVAR", "GDEF", "GlyphOrder"]:
                if tag in font:
                    del font[tag]
            font.flavor = None
            paths.append(os.path.join(temp, f"{i}.ttf"))
            font.save(paths[-1])
        merged = Merger(options=MergeOptions()).merge(paths)
    order, names = merged.getGlyphOrder(), []
    for old, _ in saved:
        names += old
    assert len(order) == len(names), (len(order), len(names))
    gvar, at = newTable("gvar"), 0
    gvar.version, gvar.reserved, gvar.variations = 1, 0, {}
    for old, variations in saved:
        for name in old:
            gvar.variations[order[at]] = variations.get(name, [])
            at += 1
    merged["fvar"], merged["gvar"] = fvar, gvar
    if avar is not None:
        merged["avar"] = avar
    for record in list(merged["name"].names):
        if record.nameID in (1, 4, 6, 16):
            merged["name"].setName("Ratusha Sans" if record.nameID != 6 else "RatushaSans", record.nameID,
                                   record.platformID, record.platEncID, record.langID)
    merged.flavor = "woff2"
    merged.save(out)


main(*sys.argv[1:])
