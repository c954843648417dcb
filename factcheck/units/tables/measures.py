"""Units of measure: canonical name, dimension, pint expression, words, symbols, prefixes.

Words are singular and lower case (the reader knows regular plurals; irregular ones are listed).
Symbols are case-sensitive. `prefixes` holds the symbols of the SI prefixes in common use with the unit.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COUNT_SYMBOLS", "COUNT_UNITS", "MEASURES", "PREFIXES", "Measure"]


class Measure(NamedTuple):
    """A unit of measure as it may be written."""

    name: str
    dimension: str
    pint: str
    words: str
    """Spellings in words, parted by `|`."""
    symbols: str = ""
    """Case-sensitive symbols, parted by blanks."""
    prefixes: str = ""


PREFIXES: dict[str, tuple[str, str]] = {
    "f": ("femto", "1e-15"),
    "p": ("pico", "1e-12"),
    "n": ("nano", "1e-9"),
    "µ": ("micro", "1e-6"),
    "m": ("milli", "1e-3"),
    "c": ("centi", "1e-2"),
    "d": ("deci", "1e-1"),
    "h": ("hecto", "1e2"),
    "k": ("kilo", "1e3"),
    "M": ("mega", "1e6"),
    "G": ("giga", "1e9"),
    "T": ("tera", "1e12"),
    "P": ("peta", "1e15"),
    "E": ("exa", "1e18"),
}

MEASURES: tuple[Measure, ...] = (
    Measure("percent", "percent", "0.01", "percent|per cent|percentage|pct", "% ％ ﹪ pct pc"),
    Measure("percentage point", "percentage_point", "percentage_point", "percentage point|percent point|%-point", "pp ppt ppts pps"),
    Measure("basis point", "percentage_point", "0.01 * percentage_point", "basis point", "bp bps"),
    Measure("per mille", "percent", "0.001", "per mille|permille", "‰"),
    Measure("part per million", "fraction", "1e-6", "part per million|parts per million", "ppm"),
    Measure("parts-per-billion", "fraction", "1e-9", "part per billion|parts per billion", "ppb"),
    Measure("part per trillion", "fraction", "1e-12", "part per trillion|parts per trillion"),
    # length
    Measure("metre", "length", "meter", "metre|meter", "m", "f p n µ m c d h k"),
    Measure("kilometre", "length", "1000 * meter", "", "kms"),
    Measure("centimetre", "length", "0.01 * meter", "", "cms"),
    Measure("inch", "length", "inch", "inch|inches", "in \" ″ ” ''"),
    Measure("foot", "length", "foot", "foot|feet", "ft ′ '"),
    Measure("yard", "length", "yard", "yard", "yd yds"),
    Measure("mile", "length", "mile", "mile|statute mile", "mi"),
    Measure("nautical mile", "length", "nautical_mile", "nautical mile|sea mile", "nmi"),
    Measure("fathom", "length", "fathom", "fathom"),
    Measure("furlong", "length", "furlong", "furlong"),
    Measure("light year", "length", "light_year", "light year|light-year|lightyear", "ly"),
    Measure("parsec", "length", "parsec", "parsec", "pc", "k M G"),
    Measure("astronomical unit", "length", "astronomical_unit", "astronomical unit", "AU"),
    Measure("angstrom", "length", "angstrom", "angstrom|ångström", "Å"),
    Measure("micron", "length", "micrometer", "micron"),
    # area and volume
    Measure("hectare", "area", "hectare", "hectare", "ha"),
    Measure("square foot", "area", "foot**2", "sqft"),
    Measure("square metre", "area", "meter**2", "sqm"),
    Measure("square kilometre", "area", "(1000 * meter)**2", "sqkm"),
    Measure("acre", "area", "acre", "acre", "ac"),
    Measure("litre", "volume", "liter", "litre|liter|lt", "l L ltr", "µ m c d h k M"),
    Measure("gallon", "volume", "gallon", "gallon|us gallon", "gal gals"),
    Measure("imperial gallon", "volume", "imperial_gallon", "imperial gallon"),
    Measure("quart", "volume", "quart", "quart", "qt qts"),
    Measure("pint", "volume", "pint", "pint", "pt pts"),
    Measure("fluid ounce", "volume", "fluid_ounce", "fluid ounce|fl oz|fl. oz.", "floz"),
    Measure("tablespoon", "volume", "tablespoon", "tablespoon|tablespoonful|tbsp", "tbsp tbs"),
    Measure("teaspoon", "volume", "teaspoon", "teaspoon|teaspoonful|tsp", "tsp"),
    Measure("cup", "volume", "cup", "cup"),
    Measure("barrel", "volume", "oil_barrel", "barrel|bbl", "bbl bbls"),
    Measure("bushel", "volume", "bushel", "bushel", "bu"),
    Measure("acre foot", "volume", "acre_foot", "acre foot|acre-foot|acre feet|acre-feet"),
    Measure("millilitre", "volume", "milliliter", "millilitre|milliliter", "mls"),
    Measure("cubic centimetre", "volume", "centimeter**3", "cc", "cc"),
    # mass
    Measure("gram", "mass", "gram", "gram|gramme|gm", "g gm gms", "p n µ m c d k"),
    Measure("microgram", "mass", "1e-6 * gram", "", "mcg"),
    Measure("metric ton", "mass", "metric_ton", "metric ton|metric tonne|tonne", "t MT", "k M G"),
    Measure("ton", "mass", "short_ton", "ton|short ton|us ton"),
    Measure("long ton", "mass", "long_ton", "long ton|imperial ton"),
    Measure("pound mass", "mass", "pound", "lb|lbs|pound mass|pound-mass", "lb lbs lb. lbs."),
    Measure("ounce", "mass", "ounce", "ounce", "oz oz."),
    Measure("troy ounce", "mass", "troy_ounce", "troy ounce"),
    Measure("stone", "mass", "stone", "stone"),
    Measure("carat", "mass", "carat", "carat", "ct"),
    Measure("karat", "purity", "1 / 24", "karat"),
    Measure("dram", "mass", "dram", "dram"),
    Measure("kilo", "mass", "kilogram", "kilo"),
    Measure("kilogram", "mass", "1000 * gram", "", "kgs"),
    Measure("dalton", "mass", "dalton", "dalton", "Da", "k M"),
    # time and age
    Measure("second", "time", "second", "second|sec", "s sec secs sec.", "f p n µ m"),
    Measure("minute", "time", "minute", "minute|min", "min mins min."),
    Measure("hour", "time", "hour", "hour|hr", "h hr hrs hr."),
    Measure("day", "time", "day", "day", "d"),
    Measure("week", "time", "week", "week|wk", "wk wks"),
    Measure("fortnight", "time", "fortnight", "fortnight"),
    Measure("month", "time", "month", "month", "mo mos"),
    Measure("quarter of a year", "time", "(year / 4)", "quarter of a year"),
    Measure("year", "time", "year", "year|yr|annum", "yr yrs yr. yrs."),
    Measure("decade", "time", "(10 * year)", "decade"),
    Measure("century", "time", "century", "century|centuries"),
    Measure("millennium", "time", "millennium", "millennium|millennia"),
    Measure("year of age", "time", "year", "year of age|years of age|year old|years old|year-old|year-olds|years-old|yr old", "yo y/o"),
    Measure("month of age", "time", "month", "month of age|months of age|month old|months old|month-old|month-olds"),
    Measure("week of age", "time", "week", "week of age|weeks of age|week old|weeks old|week-old|week-olds"),
    Measure("day of age", "time", "day", "day of age|days of age|day old|days old|day-old|day-olds"),
    # speed, frequency
    Measure("mile per hour", "length/time", "mile / hour", "mph", "mph m.p.h. MPH"),
    Measure("kilometre per hour", "length/time", "kilometer / hour", "kph|kmh|km per hour", "kph kmh km/h kmph kmh−1"),
    Measure("knot", "length/time", "knot", "knot", "kn kt kts"),
    Measure("mach", "mach", "mach_number", "mach"),
    Measure("mile per gallon", "length/volume", "mile / gallon", "mile per gallon|miles per gallon|mpg", "mpg"),
    Measure("hertz", "frequency", "hertz", "hertz", "Hz hz", "m k M G T"),
    Measure("revolutions per minute", "frequency", "revolutions_per_minute", "revolution per minute|revolutions per minute|rpm", "rpm RPM"),
    # temperature, angle
    Measure("celsius", "temperature", "degC", "celsius|celcius|centigrade|degree celsius|degrees celsius|degree centigrade|degrees centigrade|degree c|degrees c|deg c", "°C ℃ C ºC ˚C"),
    Measure("fahrenheit", "temperature", "degF", "fahrenheit|farenheit|degree fahrenheit|degrees fahrenheit|degree f|degrees f|deg f", "°F ℉ F ºF ˚F"),
    Measure("kelvin", "temperature", "kelvin", "kelvin|degree kelvin|degrees kelvin", "K °K", "m µ"),
    Measure("degree", "angle", "degree", "degree|deg", "° º ˚ deg"),
    Measure("radian", "angle", "radian", "radian", "rad"),
    Measure("arc minute", "angle", "arcminute", "arc minute|arcminute|minute of arc|minutes of arc"),
    Measure("arc second", "angle", "arcsecond", "arc second|arcsecond|second of arc|seconds of arc"),
    # energy, power, force, pressure
    Measure("joule", "energy", "joule", "joule", "J", "m k M G T P E"),
    Measure("watt hour", "energy", "watt_hour", "watt hour|watt-hour", "Wh", "k M G T"),
    Measure("calorie", "energy", "calorie", "calorie", "cal", "k"),
    Measure("electronvolt", "energy", "electron_volt", "electronvolt|electron volt|electron-volt", "eV", "m k M G T P"),
    Measure("british thermal unit", "energy", "Btu", "british thermal unit|btu", "Btu BTU"),
    Measure("mega british thermal unit", "energy", "1e6 * Btu", "mmbtu|million btu|million british thermal units", "mmBtu MMBtu mmBTU MMBTU"),
    Measure("therm", "energy", "therm", "therm"),
    Measure("watt", "power", "watt", "watt", "W", "n µ m k M G T"),
    Measure("horsepower", "power", "horsepower", "horsepower|horse power", "hp HP"),
    Measure("brake horsepower", "power", "horsepower", "brake horsepower", "bhp BHP"),
    Measure("metric horsepower", "power", "metric_horsepower", "metric horsepower", "PS"),
    Measure("newton", "force", "newton", "newton", "N", "m k M"),
    Measure("pound-force", "force", "force_pound", "pound-force|pound force", "lbf"),
    Measure("newton metre", "torque", "newton * meter", "newton metre|newton meter|newton-metre|newton-meter", "Nm N·m N-m"),
    Measure("pound-foot", "torque", "force_pound * foot", "pound-foot|pound-feet|pound foot|pound feet", ""),
    Measure("foot pound-force", "torque", "force_pound * foot", "foot-pound|foot-pounds|lb ft|foot pound|foot pounds|foot pound-force", "ft-lb ft-lbs ft-lb. lb-ft lb.-ft. lb-ft. lbft"),
    Measure("pascal", "pressure", "pascal", "pascal", "Pa", "m h k M G"),
    Measure("bar", "pressure", "bar", "bar of pressure", "", "µ m"),
    Measure("atmosphere", "pressure", "atm", "atmosphere of pressure", "atm"),
    Measure("pound per square inch", "pressure", "psi", "pound per square inch|pounds per square inch|psi", "psi"),
    Measure("kilopound per square inch", "pressure", "1000 * psi", "ksi", "ksi"),
    Measure("millimetre of mercury", "pressure", "mmHg", "millimetre of mercury|millimeter of mercury", "mmHg"),
    # electricity, light, sound, radiation, matter
    Measure("volt", "voltage", "volt", "volt", "V", "n µ m k M"),
    Measure("ampere", "current", "ampere", "ampere|amp", "A", "n µ m k"),
    Measure("ampere-hour", "charge", "ampere * hour", "ampere-hour|ampere hour|amp hour|amp-hour", "Ah", "m"),
    Measure("ohm", "resistance", "ohm", "ohm", "Ω", "m k M"),
    Measure("farad", "capacitance", "farad", "farad", "F", "p n µ m"),
    Measure("tesla", "magnetic", "tesla", "", "T", "µ m"),
    Measure("coulomb", "charge", "coulomb", "coulomb", "", "µ m"),
    Measure("lumen", "light", "lumen", "lumen", "lm"),
    Measure("lux", "illuminance", "lux", "lux", "lx"),
    Measure("candela", "luminosity", "candela", "candela", "cd"),
    Measure("nit", "luminance", "candela / meter**2", "nit"),
    Measure("decibel", "sound", "sound_level", "decibel", "dB dBA dB(A) db"),
    Measure("sievert", "dose", "sievert", "sievert", "Sv", "µ m"),
    Measure("becquerel", "activity", "becquerel", "becquerel", "Bq", "k M G T"),
    Measure("mole", "amount", "mole", "mole", "mol", "n µ m k"),
    Measure("molar", "concentration", "molar", "molar", "", "n µ m"),
    # data
    Measure("bit", "information", "bit", "bit", "bit", "k M G T"),
    Measure("byte", "information", "byte", "byte", "B", "k M G T P E"),
    Measure("pixel", "pixel", "pixel", "pixel", "px", "M"),
    Measure("megapixel", "pixel", "1e6 * pixel", "", "MP"),
    Measure("dot per inch", "resolution", "dots_per_inch", "dot per inch|dots per inch|dpi", "dpi"),
    Measure("pixel per inch", "resolution", "pixels_per_inch", "pixel per inch|pixels per inch|ppi", "ppi"),
    Measure("frame per second", "frequency", "1 / second", "frame per second|frames per second", "fps"),
    Measure("megabit per second", "information/time", "1e6 * bit / second", "mbps", "Mbps Mbit/s Mb/s"),
    Measure("gigabit per second", "information/time", "1e9 * bit / second", "gbps", "Gbps Gbit/s Gb/s"),
    Measure("beat per minute", "frequency", "1 / minute", "beat per minute|beats per minute|bpm", "bpm"),
    Measure("carbon dioxide equivalent ton", "mass", "metric_ton", "tco2e", "tCO2e tCO2"),
)  # fmt: skip

COUNT_UNITS: dict[str, str] = {
    "point": "point|pt",
    "times": "time|times|fold",
    "unit": "unit|currency unit|national currency unit",
    "win above replacement": "win above replacement|wins above replacement",
    "touch down": "touchdown|touch down|td",
}
"""Counted things that stand where a unit stands: index points, times, units."""

COUNT_SYMBOLS: dict[str, str] = {"WAR": "win above replacement"}
"""Their symbols, which count only in this case: the wars of 2017 are none."""
