import type { RoleKind } from './name-index'

/** Words by which a phrase says how its bearer stands to an institution. Entries apart by commas; Arabic ones without article. */
const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim())

/** A person or a paper that speaks for the institution that is named beside it. */
export const roleNames: Readonly<Record<RoleKind, readonly string[]>> = {
  spokesperson: list(
    'spokesman, spokeswoman, spokesperson, press secretary, communications director, communications chief, press officer, ' +
      'متحدث, متحدثة, ناطق, ناطقة, متحدث رسمي, ناطق رسمي, متحدث إعلامي, ناطق إعلامي, متحدثة رسمية, ناطقة رسمية, ' +
      'المتحدث, المتحدثة, الناطق, الناطقة, المتحدث الرسمي, الناطق الرسمي, المتحدث الإعلامي, الناطق الإعلامي, ' +
      'المتحدثة الرسمية, الناطقة الرسمية, الناطق العسكري, المتحدث العسكري, المتحدث الأمني, الناطق الأمني',
  ),
  head: list(
    'head, chief, director, director general, general director, executive director, managing director, chairman, chairwoman, ' +
      'chairperson, chair, secretary general, president, chief executive, chief executive officer, CEO, governor, commander, ' +
      'leader, commissioner, high commissioner, deputy director, vice president, vice chairman, deputy head, deputy secretary general, ' +
      'deputy chief, undersecretary, deputy, assistant secretary, envoy, special envoy, special representative, rapporteur, special rapporteur, ' +
      'manager, campaign manager, campaign chairman, representative, prosecutor, chief prosecutor, general secretary, administrator, ' +
      'رئيس, رئيسة, مدير, مديرة, مدير عام, المدير العام, مديرة عامة, المديرة العامة, الأمين العام, الأمينة العامة, أمين عام, أمين, ' +
      'قائد, زعيم, محافظ, مفوض, مفوضة, المفوض العام, المفوض السامي, المفوضة السامية, نائب, نائبة, وكيل, وكيلة, ' +
      'نائب الأمين العام, الأمين العام المساعد, مساعد الأمين العام, مساعد, مساعدة, ' +
      'المدير التنفيذي, المديرة التنفيذية, مدير تنفيذي, الرئيس التنفيذي, رئيس تنفيذي, رئيس مجلس إدارة, رئيس مجلس الإدارة, ' +
      'رئيس المكتب السياسي, مبعوث, المبعوث, المبعوث الخاص, مبعوثة, ممثل, ممثلة, الممثل الخاص, المقرر الخاص, المقررة الخاصة, ' +
      'المدير, المديرة, الرئيسة, القائد العام, المدعي العام, المدعية العامة, المراقب العام, المرشد العام, عميد, أمير, وزير, وزيرة, القائم بأعمال',
  ),
  document: list(
    'statement, press release, report, study, survey, poll, communique, ' +
      'بيان, بيانات, تقرير, دراسة, إحصاءات, إحصائية, إحصائيات, استطلاع, البيان الصادر عن, بيان صادر عن, تقرير صادر عن, بيان ل',
  ),
}

/** Who has left an office speaks for it no more. */
export const formerWords: ReadonlySet<string> = new Set(
  'former,ex,then,late,outgoing,elect,designate,nominee,candidate,hopeful,السابق,الاسبق,السابقه,الاسبقه,سابق,اسبق,سابقه,سابقا,الراحل,المخلوع,المعزول,المنتخب,المرشح,مرشح'.split(
    ',',
  ),
)

/** One unnamed member of a body, or several, are no voice of it. */
export const memberWords: ReadonlySet<string> = new Set(
  'official,source,insider,aide,diplomat,diplomats,aides,lawmaker,lawmakers,employee,employees,member,members,reporter,reporters,correspondent,analyst,host,anchor,columnist,officer,officers,soldier,soldiers,مسوول,مسوولون,مسوولين,مسوولو,مسوولي,المسوول,المسوولون,المسوولين,مصدر,مصادر,مصدرا,المصادر,المصدر,عضو,اعضاء,دبلوماسي,دبلوماسيون,موظف,موظفون,ضابط,ضباط,جندي,جنود,مراسل,مراسله,مقاتلو,مقاتلون,عناصر,قيادي,قياديون,قيادات,نايب في,محلل,خبير,باحث'.split(
    ',',
  ),
)

/** Words between the parts of a phrase that change nothing. */
export const linkWords: ReadonlySet<string> = new Set(
  'the,a,an,recent,latest,annual,of,for,at,in,from,by,to,with,on behalf,behalf,on,official,chief,senior,top,main,acting,interim,deputy,mr,mrs,ms,dr,sheikh,own,باسم,بلسان,بأسم,في,من,لدي,عن,عبر,علي,الي,بشان,حول,صادر,صادره,الصادر,الصادره,التابع,التابعه,تابع,تابعه,نشره,نشرته,اصدرته,اصدره,رسمي,الرسمي,الرسميه,الاعلامي,الاعلاميه,العام,السيد,السيده,معالي,سعاده,فخامه,سمو,صاحب,السمو,الشيخ,الدكتور,الدكتوره,دكتور,الجنرال,العميد,العقيد,اللواء,الفريق,المقدم,الرايد,النقيب,المهندس,المهندسه,الاستاذ,المستشار,الامير,د,بالانابه,بالنيابه,المكلف,الموقت,الملكي,الاول,اول,ركن,الركن,جلاله,الحالي,الحاليه,الجديد,الجديده'.split(
    ',',
  ),
)

/** Behind a whole name these begin something else: a place, a clause, a manner. */
export const afterNameWords: ReadonlySet<string> = new Set(
  'in,at,on,of,for,released,published,conducted,issued,which,who,that,whose,under,via,through,itself,said,في,من,علي,عبر,عن,الي,التي,الذي,الذين,حيث,بعد,قبل,خلال,امس,اليوم,نفسها,نفسه,ايضا,رسميا,ان,انه,انها,بدورها,بدوره,لدي,مع,ضد'.split(
    ',',
  ),
)

export const andWords: ReadonlySet<string> = new Set(['and', 'or', 'و', 'او'])

/** What a kind of institution is called when it is named a second time. */
export const nounsByType: Readonly<Record<string, readonly string[]>> = {
  ministry: ['وزاره', 'ministry', 'department'],
  government: ['حكومه', 'government'],
  parliament: ['برلمان', 'مجلس', 'parliament'],
  court: ['محكمه', 'court'],
  prosecution: ['نيابه'],
  armedForces: ['جيش', 'army', 'military'],
  police: ['شرطه', 'police'],
  centralBank: ['بنك', 'مصرف', 'bank'],
  authority: ['هييه', 'وكاله', 'موسسه', 'مديريه', 'authority', 'agency'],
  localGovernment: ['امانه', 'اماره', 'مديريه', 'بلديه'],
  unitedNations: [
    'منظمه',
    'وكاله',
    'مفوضيه',
    'برنامج',
    'صندوق',
    'organization',
    'organisation',
    'agency',
    'programme',
  ],
  international: [
    'منظمه',
    'اتحاد',
    'محكمه',
    'حلف',
    'جامعه',
    'تحالف',
    'organization',
    'organisation',
    'alliance',
    'bloc',
    'coalition',
  ],
  humanitarian: [
    'منظمه',
    'لجنه',
    'جمعيه',
    'مرصد',
    'group',
    'organization',
    'organisation',
    'charity',
    'committee',
  ],
  party: ['حزب', 'حركه', 'جماعه', 'party'],
  armedGroup: ['حركه', 'جماعه', 'تنظيم', 'ميليشيا', 'مليشيا', 'جبهه', 'حزب', 'group', 'movement'],
  newsAgency: ['وكاله', 'agency'],
  broadcaster: ['قناه', 'شبكه', 'هييه', 'محطه', 'network', 'channel', 'broadcaster'],
  newspaper: ['صحيفه', 'جريده', 'مجله', 'newspaper', 'paper', 'magazine'],
  company: ['شركه', 'مجموعه', 'company', 'firm', 'bank'],
  research: ['مركز', 'معهد', 'institute', 'center', 'centre'],
  sport: ['اتحاد', 'نادي', 'لجنه', 'federation', 'club'],
}
