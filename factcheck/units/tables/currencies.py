"""Currencies: ISO 4217 code, name in words, signs, words, coins.

A word or sign that several countries share belongs to the one that English-language news means without
a qualifier; `AMBIGUOUS` says what to tell the reader then.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["AMBIGUOUS", "CURRENCIES", "ISSUERS", "SHARED_MONEY", "SUBUNITS", "WORDS_LIKE_CODES", "Currency"]


class Currency(NamedTuple):
    """A currency as it may be written."""

    code: str
    name: str
    words: str = ""
    """Further spellings in words, lower case, parted by `|`; regular plurals are understood."""
    signs: str = ""
    """Signs before the number, parted by blanks; the code itself is always one."""


CURRENCIES: tuple[Currency, ...] = (
    Currency("USD", "dollar", "us dollar|u.s. dollar|american dollar|united states dollar|buck|greenback|usd|dlr", "dlrs $ US$ U.S.$ $US US-$ ＄ 💲"),
    Currency("EUR", "euro", "euros|eur", "€ EU€ €ur"),
    Currency("GBP", "pound sterling", "pound|british pound|uk pound|pounds sterling|quid|gbp|sterling", "£ UK£ GB£ ￡ ₤ PS"),
    Currency("JPY", "yen", "japanese yen|jpy", "¥ JP¥ JPY¥ ￥ Y= Y"),
    Currency("CNY", "yuan", "chinese yuan|renminbi|rmb|cny|yuan renminbi", "CN¥ RMB RMB¥ 元 CNY¥"),
    Currency("INR", "indian rupee", "rupee|inr|indian rupees", "₹ Rs Rs. rs rs. Re INR₹"),
    Currency("AUD", "australian dollar", "aussie dollar|aud", "A$ AU$ AUD$ $A aud$"),
    Currency("CAD", "canadian dollar", "canadian dollars|cad|loonie", "C$ CA$ CAD$ CDN$ Can$ c$ $C cad$"),
    Currency("NZD", "new zealand dollar", "kiwi dollar|nzd|nz dollar", "NZ$ $NZ"),
    Currency("HKD", "hong kong dollar", "hkd|hk dollar", "HK$ $HK"),
    Currency("SGD", "singapore dollar", "sgd|singaporean dollar", "S$ SG$"),
    Currency("TWD", "taiwan dollar", "new taiwan dollar|taiwanese dollar|twd", "NT$ TW$"),
    Currency("BRL", "brazilian real", "real|reais|brl", "R$"),
    Currency("MXN", "mexican peso", "peso|mxn", "Mex$ MX$ MXN$"),
    Currency("ARS", "argentine peso", "argentinian peso|argentinean peso", "AR$"),
    Currency("CLP", "chilean peso"),
    Currency("COP", "colombian peso"),
    Currency("CUP", "cuban peso"),
    Currency("PHP", "philippine peso", "filipino peso", "₱"),
    Currency("UYU", "uruguayan peso"),
    Currency("JMD", "jamaican dollar", "", "J$"),
    Currency("TTD", "trinidad and tobago dollar", "", "TT$"),
    Currency("BBD", "barbadian dollar", "barbados dollar"),
    Currency("BSD", "bahamian dollar"),
    Currency("LRD", "liberian dollar"),
    Currency("NAD", "namibian dollar", "", "N$"),
    Currency("FJD", "fijian dollar", "fiji dollar", "FJ$"),
    Currency("ZWL", "zimbabwean dollar", "zimbabwe dollar", "Z$"),
    Currency("CHF", "swiss franc", "franc", "Fr SFr SFr. Fr. sfr Sfr"),
    Currency("XOF", "west african cfa franc", "cfa franc|cfa", "CFA"),
    Currency("XAF", "central african cfa franc", "", "FCFA"),
    Currency("RWF", "rwandan franc"),
    Currency("BIF", "burundian franc"),
    Currency("CDF", "congolese franc"),
    Currency("FRF", "french franc", "", "FF"),
    Currency("BEF", "belgian franc"),
    Currency("SEK", "swedish krona", "swedish kronor|swedish crown", ""),
    Currency("NOK", "norwegian krone", "norwegian kroner|norwegian crown", ""),
    Currency("DKK", "danish krone", "danish kroner|danish crown", ""),
    Currency("ISK", "icelandic krona", "icelandic kronur", ""),
    Currency("CZK", "czech koruna", "koruna|czech crown", "Kč"),
    Currency("PLN", "polish zloty", "zloty|zlotys|zlotych|złoty", "zł"),
    Currency("HUF", "hungarian forint", "forint", "Ft"),
    Currency("RON", "romanian leu", "romanian lei|lei"),
    Currency("MDL", "moldovan leu", "moldovan lei"),
    Currency("BGN", "bulgarian lev", "lev|leva"),
    Currency("RUB", "ruble", "rouble|russian ruble|russian rouble|rub", "₽ Rub"),
    Currency("BYN", "belarusian ruble", "belarusian rouble"),
    Currency("UAH", "hryvnia", "ukrainian hryvnia|hryvnya|hryvnias", "₴"),
    Currency("TRY", "turkish lira", "lira|try", "₺ TL"),
    Currency("LBP", "lebanese pound", "lebanese lira", "LL L£"),
    Currency("SYP", "syrian pound", "syrian lira", "S£"),
    Currency("EGP", "egyptian pound", "", "E£ LE EGP£"),
    Currency("SDG", "sudanese pound"),
    Currency("SSP", "south sudanese pound"),
    Currency("IEP", "irish pound", "punt", "IR£"),
    Currency("ILS", "shekel", "israeli shekel|israeli new shekel|new israeli shekel|new shekel|nis", "₪ NIS"),
    Currency("JOD", "jordanian dinar", "", "JD"),
    Currency("KWD", "kuwaiti dinar", "", "KD"),
    Currency("BHD", "bahraini dinar", "", "BD"),
    Currency("IQD", "iraqi dinar"),
    Currency("LYD", "libyan dinar"),
    Currency("DZD", "algerian dinar"),
    Currency("TND", "tunisian dinar"),
    Currency("RSD", "serbian dinar"),
    Currency("AED", "uae dirham", "emirati dirham|dirham", "Dh Dhs"),
    Currency("MAD", "moroccan dirham"),
    Currency("SAR", "saudi riyal", "saudi rial|saudiriyal", "SR"),
    Currency("QAR", "qatari riyal", "qatari rial", "QR"),
    Currency("OMR", "omani rial", "omani riyal", "RO"),
    Currency("YER", "yemeni rial", "yemeni riyal"),
    Currency("IRR", "iranian rial", "toman"),
    Currency("AFN", "afghani", "afghan afghani"),
    Currency("PKR", "pakistani rupee", "pakistan rupee", "₨ PKR"),
    Currency("LKR", "sri lankan rupee", "sri lanka rupee"),
    Currency("NPR", "nepalese rupee", "nepali rupee"),
    Currency("MUR", "mauritian rupee"),
    Currency("IDR", "indonesian rupiah", "rupiah", "Rp Rp."),
    Currency("BDT", "bangladeshi taka", "taka", "৳ Tk"),
    Currency("MMK", "myanmar kyat", "kyat"),
    Currency("THB", "thai baht", "baht", "฿"),
    Currency("LAK", "lao kip", "kip|laotian kip", "₭"),
    Currency("VND", "vietnamese dong", "dong", "₫ đ"),
    Currency("KHR", "cambodian riel", "riel", "៛"),
    Currency("MYR", "malaysian ringgit", "ringgit|myr", "RM"),
    Currency("KRW", "south korean won", "won|korean won", "₩"),
    Currency("KPW", "north korean won"),
    Currency("MNT", "mongolian tugrik", "tugrik|tögrög|togrog", "₮"),
    Currency("KZT", "kazakhstani tenge", "tenge|kazakh tenge", "₸"),
    Currency("UZS", "uzbekistani som", "uzbek som|uzbekistani so'm"),
    Currency("KGS", "kyrgyz som", "kyrgyzstani som"),
    Currency("GEL", "georgian lari", "lari", "₾"),
    Currency("AMD", "armenian dram", "", "֏"),
    Currency("AZN", "azerbaijani manat", "manat", "₼"),
    Currency("TMT", "turkmenistan manat", "turkmen manat"),
    Currency("ZAR", "south african rand", "rand|zar", "R"),
    Currency("NGN", "naira", "nigerian naira", "₦"),
    Currency("GHS", "ghanaian cedi", "cedi|ghana cedi", "GH₵ ₵ GHC GHS"),
    Currency("KES", "kenyan shilling", "kenya shilling", "KSh Ksh Sh Sh."),
    Currency("UGX", "ugandan shilling", "uganda shilling", "USh"),
    Currency("TZS", "tanzanian shilling", "tanzania shilling", "TSh"),
    Currency("SOS", "somali shilling"),
    Currency("ETB", "ethiopian birr", "birr"),
    Currency("ZMW", "zambian kwacha", "kwacha"),
    Currency("MWK", "malawian kwacha"),
    Currency("MZN", "mozambican metical", "metical|meticais"),
    Currency("AOA", "angolan kwanza", "kwanza"),
    Currency("BWP", "botswana pula", "pula"),
    Currency("PEN", "peruvian sol", "nuevo sol|soles", "S/"),
    Currency("BOB", "bolivian boliviano", "boliviano"),
    Currency("PYG", "paraguayan guarani", "guarani", "₲"),
    Currency("VES", "venezuelan bolivar", "bolivar|bolívar|venezuelan bolívar"),
    Currency("CRC", "costa rican colon", "colon|colón", "₡"),
    Currency("GTQ", "guatemalan quetzal", "quetzal"),
    Currency("HNL", "honduran lempira", "lempira"),
    Currency("NIO", "nicaraguan cordoba", "nicaraguan córdoba|cordoba"),
    Currency("DOP", "dominican peso"),
    Currency("HTG", "haitian gourde", "gourde"),
    Currency("DEM", "deutsche mark", "deutschmark|deutschemark|german mark|d-mark", "DM"),
    Currency("ITL", "italian lira", "italian lire"),
    Currency("ESP", "peseta", "spanish peseta", "₧"),
    Currency("NLG", "netherlands guilder", "dutch guilder|guilder", "ƒ"),
    Currency("GRD", "greek drachma", "drachma", "₯"),
    Currency("ATS", "austrian schilling", "schilling"),
    Currency("FIM", "finnish markka", "markka"),
    Currency("HRK", "croatian kuna", "kuna"),
    Currency("ALL", "albanian lek", "lek"),
    Currency("MKD", "macedonian denar", "denar"),
    Currency("BAM", "bosnian mark", "convertible mark"),
    Currency("EEK", "estonian kroon", "kroon"),
    Currency("LTL", "lithuanian litas", "litas"),
    Currency("LVL", "latvian lats"),
    Currency("SKK", "slovak koruna"),
    Currency("SIT", "slovenian tolar", "tolar"),
    Currency("CYP", "cypriot pound", "cyprus pound"),
    Currency("MTL", "maltese lira"),
    Currency("PTE", "portuguese escudo", "escudo"),
    Currency("TJS", "tajikistani somoni", "somoni"),
    Currency("MOP", "macanese pataca", "pataca", "MOP$"),
    Currency("BND", "brunei dollar", "", "B$"),
    Currency("PGK", "papua new guinean kina", "kina"),
    Currency("BMD", "bermudian dollar", "bermuda dollar"),
    Currency("KYD", "cayman islands dollar", "cayman dollar", "CI$"),
    Currency("XCD", "east caribbean dollar", "", "EC$"),
    Currency("BZD", "belize dollar", "", "BZ$"),
    Currency("GYD", "guyanese dollar", "guyana dollar", "G$"),
    Currency("SRD", "surinamese dollar"),
    Currency("AWG", "aruban florin"),
    Currency("PAB", "panamanian balboa", "balboa"),
    Currency("SLE", "sierra leonean leone", "leone"),
    Currency("GMD", "gambian dalasi", "dalasi"),
    Currency("MGA", "malagasy ariary", "ariary"),
    Currency("MRU", "mauritanian ouguiya", "ouguiya"),
    Currency("BTN", "bhutanese ngultrum", "ngultrum"),
    Currency("MVR", "maldivian rufiyaa", "rufiyaa"),
    Currency("ERN", "eritrean nakfa", "nakfa"),
    Currency("DJF", "djiboutian franc"),
    Currency("GNF", "guinean franc"),
    Currency("KMF", "comorian franc"),
    Currency("SZL", "swazi lilangeni", "lilangeni|emalangeni"),
    Currency("LSL", "lesotho loti", "loti|maloti"),
    Currency("SCR", "seychellois rupee", "seychelles rupee"),
    Currency("GIP", "gibraltar pound"),
    Currency("FKP", "falkland islands pound"),
    Currency("bitcoin", "bitcoin", "btc|bitcoins", "₿ BTC"),
    Currency("ethereum", "ethereum", "ether|eth", "ETH"),
    Currency("dinar", "dinar", "dinars"),
    Currency("rial", "rial", "riyal", "﷼"),
    Currency("shilling", "shilling"),
    Currency("krone", "krone", "kroner|krona|kronor|crown currency", "kr kr."),
)  # fmt: skip
"""The last rows are words that no country owns: they form a currency of their own, comparable to none."""

ISSUERS: dict[str, str] = {
    "algeria": "DZD", "argentina": "ARS", "australia": "AUD", "bahrain": "BHD", "bangladesh": "BDT", "brazil": "BRL",
    "bulgaria": "BGN", "cambodia": "KHR", "canada": "CAD", "chile": "CLP", "china": "CNY", "colombia": "COP",
    "croatia": "HRK", "denmark": "DKK", "egypt": "EGP", "ethiopia": "ETB", "hungary": "HUF", "iceland": "ISK",
    "india": "INR", "indonesia": "IDR", "iran": "IRR", "iraq": "IQD", "israel": "ILS", "japan": "JPY", "jordan": "JOD",
    "kazakhstan": "KZT", "kuwait": "KWD", "lebanon": "LBP", "libya": "LYD", "malaysia": "MYR", "mexico": "MXN",
    "mongolia": "MNT", "morocco": "MAD", "nepal": "NPR", "nigeria": "NGN", "norway": "NOK", "oman": "OMR",
    "philippines": "PHP", "poland": "PLN", "qatar": "QAR", "romania": "RON", "russia": "RUB", "saudi arabia": "SAR",
    "saudi arabian": "SAR", "serbia": "RSD", "singapore": "SGD", "south africa": "ZAR", "south korea": "KRW",
    "korea": "KRW", "sudan": "SDG", "sweden": "SEK", "switzerland": "CHF", "syria": "SYP", "taiwan": "TWD",
    "thailand": "THB", "tunisia": "TND", "turkey": "TRY", "uk": "GBP", "ukraine": "UAH", "uruguay": "UYU",
    "vietnam": "VND", "yemen": "YER",
}  # fmt: skip
"""Country → its currency, whose noun may follow (`Egypt pounds`, `Malaysia ringgit`)."""

SUBUNITS: dict[str, tuple[str, str, str, str]] = {
    "cent": ("USD", "0.01", "cent|us cent", "¢ c ct"),
    "euro cent": ("EUR", "0.01", "euro cent|eurocent", ""),
    "penny": ("GBP", "0.01", "penny|pence", "p"),
    "sen": ("MYR", "0.01", "sen", ""),
    "kopeck": ("RUB", "0.01", "kopeck|kopek", ""),
    "paisa": ("INR", "0.01", "paisa|paise", ""),
}
"""Coin → currency, its value in it, words, symbols after the number."""

SHARED_MONEY: frozenset[str] = frozenset(
    """
    dollar pound peso franc dinar rial riyal rupee krone krona kroner kronor crown currency shilling lira real won
    sterling quid buck ether rand colon kip dong sol mark cent penny pence sen paisa paise real reais dram som guarani
    """.split()
)
"""Words of money that several countries share, or that mean something else as well."""

WORDS_LIKE_CODES: frozenset[str] = frozenset(
    "all bam bob cop cup dem gel mad mop nad pen ron sit sos std top try".split()
)
"""English words that in capitals would be codes of currencies: `two cops` are no Colombian pesos."""

AMBIGUOUS: dict[str, str] = {
    "dollar": "dollars taken as US dollars",
    "$": "$ taken as US dollars",
    "pound": "pounds taken as pounds sterling",
    "rupee": "rupees taken as Indian rupees",
    "peso": "pesos taken as Mexican pesos",
    "franc": "francs taken as Swiss francs",
    "lira": "lira taken as Turkish lira",
    "cent": "cents taken as US cents",
    "won": "won taken as South Korean won",
}
"""Spelling as written, lower case and singular → what was assumed."""
