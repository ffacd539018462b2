// Written out, since `Intl` has other data on other machines. After the colon the months, January
// first, in the form in which they stand beside a day.
const levant =
  "{day} {month}: كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول";
const maghreb =
  "{day} {month}: جانفي, فيفري, مارس, أفريل, ماي, جوان, جويلية, أوت, سبتمبر, أكتوبر, نوفمبر, ديسمبر";

/** How a language writes day and month; English is not in it. */
export const days: Readonly<Record<string, string>> = {
  af: "{day} {month}: Januarie, Februarie, Maart, April, Mei, Junie, Julie, Augustus, September, Oktober, November, Desember",
  am: "{month} {day}: ጃንዋሪ, ፌብሩዋሪ, ማርች, ኤፕሪል, ሜይ, ጁን, ጁላይ, ኦገስት, ሴፕቴምበር, ኦክቶበር, ኖቬምበር, ዲሴምበር",
  ar: "{day} {month}: يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
  "ar-dz": maghreb,
  "ar-iq": levant,
  "ar-jo": levant,
  "ar-lb": levant,
  "ar-ma":
    "{day} {month}: يناير, فبراير, مارس, أبريل, ماي, يونيو, يوليوز, غشت, شتنبر, أكتوبر, نونبر, دجنبر",
  "ar-ps": levant,
  "ar-sy": levant,
  "ar-tn": maghreb,
  az: "{day} {month}: yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr",
  be: "{day} {month}: студзеня, лютага, сакавіка, красавіка, мая, чэрвеня, ліпеня, жніўня, верасня, кастрычніка, лістапада, снежня",
  bg: "{day} {month}: януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември",
  bn: "{day} {month}: জানুয়ারি, ফেব্রুয়ারি, মার্চ, এপ্রিল, মে, জুন, জুলাই, আগস্ট, সেপ্টেম্বর, অক্টোবর, নভেম্বর, ডিসেম্বর",
  bs: "{day}. {month}: januar, februar, mart, april, maj, juni, juli, august, septembar, oktobar, novembar, decembar",
  ca: "{day} {month}: de gener, de febrer, de març, d’abril, de maig, de juny, de juliol, d’agost, de setembre, d’octubre, de novembre, de desembre",
  cs: "{day}. {month}: ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince",
  da: "{day}. {month}: januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december",
  de: "{day}. {month}: Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember",
  "de-at":
    "{day}. {month}: Jänner, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember",
  el: "{day} {month}: Ιανουαρίου, Φεβρουαρίου, Μαρτίου, Απριλίου, Μαΐου, Ιουνίου, Ιουλίου, Αυγούστου, Σεπτεμβρίου, Οκτωβρίου, Νοεμβρίου, Δεκεμβρίου",
  es: "{day} de {month}: enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
  et: "{day}. {month}: jaanuar, veebruar, märts, aprill, mai, juuni, juuli, august, september, oktoober, november, detsember",
  fi: "{day}. {month}: tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta, marraskuuta, joulukuuta",
  fil: "{month} {day}: Enero, Pebrero, Marso, Abril, Mayo, Hunyo, Hulyo, Agosto, Setyembre, Oktubre, Nobyembre, Disyembre",
  fr: "{day} {month}: janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  gl: "{day} de {month}: xaneiro, febreiro, marzo, abril, maio, xuño, xullo, agosto, setembro, outubro, novembro, decembro",
  gu: "{day} {month}: જાન્યુઆરી, ફેબ્રુઆરી, માર્ચ, એપ્રિલ, મે, જૂન, જુલાઈ, ઑગસ્ટ, સપ્ટેમ્બર, ઑક્ટોબર, નવેમ્બર, ડિસેમ્બર",
  he: "{day} ב{month}: ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר",
  hi: "{day} {month}: जनवरी, फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर",
  hr: "{day}. {month}: siječnja, veljače, ožujka, travnja, svibnja, lipnja, srpnja, kolovoza, rujna, listopada, studenoga, prosinca",
  hu: "{month} {day}.: január, február, március, április, május, június, július, augusztus, szeptember, október, november, december",
  hy: "{month} {day}: հունվարի, փետրվարի, մարտի, ապրիլի, մայիսի, հունիսի, հուլիսի, օգոստոսի, սեպտեմբերի, հոկտեմբերի, նոյեմբերի, դեկտեմբերի",
  id: "{day} {month}: Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember",
  is: "{day}. {month}: janúar, febrúar, mars, apríl, maí, júní, júlí, ágúst, september, október, nóvember, desember",
  it: "{day} {month}: gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre",
  ja: "{month}{day}日: 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月",
  ka: "{day} {month}: იანვარი, თებერვალი, მარტი, აპრილი, მაისი, ივნისი, ივლისი, აგვისტო, სექტემბერი, ოქტომბერი, ნოემბერი, დეკემბერი",
  kk: "{day} {month}: қаңтар, ақпан, наурыз, сәуір, мамыр, маусым, шілде, тамыз, қыркүйек, қазан, қараша, желтоқсан",
  kn: "{day} {month}: ಜನವರಿ, ಫೆಬ್ರವರಿ, ಮಾರ್ಚ್, ಏಪ್ರಿಲ್, ಮೇ, ಜೂನ್, ಜುಲೈ, ಆಗಸ್ಟ್, ಸೆಪ್ಟೆಂಬರ್, ಅಕ್ಟೋಬರ್, ನವೆಂಬರ್, ಡಿಸೆಂಬರ್",
  ko: "{month} {day}일: 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월",
  lt: "{month} {day} d.: sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio",
  lv: "{day}. {month}: janvāris, februāris, marts, aprīlis, maijs, jūnijs, jūlijs, augusts, septembris, oktobris, novembris, decembris",
  mk: "{day} {month}: јануари, февруари, март, април, мај, јуни, јули, август, септември, октомври, ноември, декември",
  ml: "{month} {day}: ജനുവരി, ഫെബ്രുവരി, മാർച്ച്, ഏപ്രിൽ, മേയ്, ജൂൺ, ജൂലൈ, ഓഗസ്റ്റ്, സെപ്റ്റംബർ, ഒക്‌ടോബർ, നവംബർ, ഡിസംബർ",
  mr: "{day} {month}: जानेवारी, फेब्रुवारी, मार्च, एप्रिल, मे, जून, जुलै, ऑगस्ट, सप्टेंबर, ऑक्टोबर, नोव्हेंबर, डिसेंबर",
  ms: "{day} {month}: Januari, Februari, Mac, April, Mei, Jun, Julai, Ogos, September, Oktober, November, Disember",
  nb: "{day}. {month}: januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember",
  ne: "{month} {day}: जनवरी, फेब्रुअरी, मार्च, अप्रिल, मे, जुन, जुलाई, अगस्ट, सेप्टेम्बर, अक्टोबर, नोभेम्बर, डिसेम्बर",
  nl: "{day} {month}: januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december",
  pa: "{month} {day}: ਜਨਵਰੀ, ਫ਼ਰਵਰੀ, ਮਾਰਚ, ਅਪ੍ਰੈਲ, ਮਈ, ਜੂਨ, ਜੁਲਾਈ, ਅਗਸਤ, ਸਤੰਬਰ, ਅਕਤੂਬਰ, ਨਵੰਬਰ, ਦਸੰਬਰ",
  pl: "{day} {month}: stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia",
  pt: "{day} de {month}: janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
  ro: "{day} {month}: ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie",
  ru: "{day} {month}: января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
  sk: "{day}. {month}: januára, februára, marca, apríla, mája, júna, júla, augusta, septembra, októbra, novembra, decembra",
  sl: "{day}. {month}: januar, februar, marec, april, maj, junij, julij, avgust, september, oktober, november, december",
  sq: "{day} {month}: janar, shkurt, mars, prill, maj, qershor, korrik, gusht, shtator, tetor, nëntor, dhjetor",
  sr: "{day}. {month}: јануар, фебруар, март, април, мај, јун, јул, август, септембар, октобар, новембар, децембар",
  "sr-latn":
    "{day}. {month}: januar, februar, mart, april, maj, jun, jul, avgust, septembar, oktobar, novembar, decembar",
  sv: "{day} {month}: januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december",
  sw: "{day} {month}: Januari, Februari, Machi, Aprili, Mei, Juni, Julai, Agosti, Septemba, Oktoba, Novemba, Desemba",
  ta: "{day} {month}: ஜனவரி, பிப்ரவரி, மார்ச், ஏப்ரல், மே, ஜூன், ஜூலை, ஆகஸ்ட், செப்டம்பர், அக்டோபர், நவம்பர், டிசம்பர்",
  te: "{day} {month}: జనవరి, ఫిబ్రవరి, మార్చి, ఏప్రిల్, మే, జూన్, జులై, ఆగస్టు, సెప్టెంబర్, అక్టోబర్, నవంబర్, డిసెంబర్",
  th: "{day} {month}: มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม",
  tr: "{day} {month}: Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık",
  uk: "{day} {month}: січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня",
  ur: "{day} {month}: جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر",
  uz: "{day}-{month}: yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr, dekabr",
  vi: "{day} {month}: tháng 1, tháng 2, tháng 3, tháng 4, tháng 5, tháng 6, tháng 7, tháng 8, tháng 9, tháng 10, tháng 11, tháng 12",
  zh: "{month}{day}日: 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月",
};

/** The same by the Persian calendar, whose year begins with spring. */
export const persianDays: Readonly<Record<string, string>> = {
  fa: "{day} {month}: فروردین, اردیبهشت, خرداد, تیر, مرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند",
  "fa-af": "{day} {month}: حمل, ثور, جوزا, سرطان, اسد, سنبله, میزان, عقرب, قوس, جدی, دلو, حوت",
  ps: "{day} {month}: وری, غویی, غبرګولی, چنګاښ, زمری, وږی, تله, لړم, لیندۍ, مرغومی, سلواغه, کب",
};

/** Digits from zero on, where they are not those of English. */
export const digits: Readonly<Record<string, string>> = {
  "ar-eg": "٠١٢٣٤٥٦٧٨٩",
  bn: "০১২৩৪৫৬৭৮৯",
  fa: "۰۱۲۳۴۵۶۷۸۹",
  mr: "०१२३४५६७८९",
  ne: "०१२३४५६७८९",
  ps: "۰۱۲۳۴۵۶۷۸۹",
};

/** The first of a month, where it is not written like the other days. */
export const firsts: Readonly<Record<string, string>> = { fr: "1er", it: "1º", "pt-br": "1º" };
