export type NamedKind = 'person' | 'institution' | 'group' | 'vague'

/** Words by which a name says what its bearer is. Forms of Arabic are folded: no article, hamza or vowels needed. */
export const headWords: Readonly<Record<NamedKind, readonly string[]>> = {
  // Offices that one person holds. In Arabic they stand at the head of a name, where no other word is looked at.
  person: (
    'spokesman spokeswoman spokesperson minister president mayor secretary director chairman chairwoman governor ' +
    'senator ambassador envoy commander leader general colonel professor doctor judge lawyer prosecutor'
  ).split(' '),
  institution: (
    'وزارة لجنة هيئة منظمة وكالة مجلس حكومة إدارة مؤسسة شركة جامعة بنك مصرف محكمة نيابة رئاسة برلمان اتحاد جمعية مركز ' +
    'معهد سفارة بلدية أمانة مديرية صحيفة قناة إذاعة دائرة بنتاغون بيت أمم خارجية داخلية نقابة مفوضية سلطة ولايات ' +
    'جمهورية مملكة دولة كرملين تلفزيون موقع بيان تقرير دفاع صليب هلال شرطة ديوان صندوق برنامج بعثة كونغرس ' +
    'ministry department committee agency council government office organisation organization bank university court ' +
    'commission union association authority embassy corporation company institute pentagon house nations parliament ' +
    'senate congress police service newspaper times post states administration board centre center foundation ' +
    'coastguard statement report study survey fund federation cross crescent bureau campaign network university school'
  ).split(' '),
  group: (
    'حركة جماعة جبهة قوات جيش مقاتلو مقاتلون طالبان حماس حزب كتائب فصائل تنظيم ميليشيا تحالف معارضة سكان أهالي ' +
    'متظاهرون محتجون عائلات عائلة عشائر مزارعون عمال طلاب فريق جمهور ناخبون ' +
    'front movement army forces party taliban hamas fighters rebels residents protesters group alliance coalition ' +
    'brigades militia families villagers farmers workers students democrats republicans voters supporters'
  ).split(' '),
  vague: (
    'مصادر مصدر مسؤولون مسؤولين مسؤول مراقبون محللون خبراء شهود شاهد أنباء تقارير وسائل حسابات ناشطون دبلوماسيون ' +
    'دبلوماسي مطلعون معلومات ' +
    'sources source officials observers analysts experts witnesses reports media outlets activists diplomats accounts ' +
    'insiders critics people some many'
  ).split(' '),
}
