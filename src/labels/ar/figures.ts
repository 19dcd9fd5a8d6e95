import { counting, grouped } from '../counting.ts';
import type { FigureWords } from '../en/figures.ts';

const number = grouped(',');
const count = counting('ar', number);

export const figureWords: FigureWords = {
  number,
  label: (n) => `الشكل ${n}`,
  map: {
    ofGroup: (name) => `أين تضع التقارير ${name}`,
    ofRegion: (name) => `الأماكن الواردة في التقارير: ${name}`,
    columns: ['المكان', 'طريقة الرسم', 'التقارير', 'الحوادث'],
    notDrawn: { noCoordinates: 'غير مرسوم: بلا إحداثيات', tooWide: 'غير مرسوم: واسع جدًا' },
    beyond: 'خارج الخريطة',
    drawn: { point: 'نقطة', land: 'أرض', ring: 'دائرة' },
    precision: (kind, how) => `${kind}، ${how}`,
    beyondNote: (names) => `خارج الخريطة: ${names}.`,
    notDrawnNote: (names) => `غير مرسوم: ${names}.`,
    note: 'تدل الدائرة على منطقة حولها لا على امتدادها. الحدود من Natural Earth، ولا تعبّر عن رأي في وضعها القانوني.',
    alt: (n, names) => `خريطة فيها أماكن عددها ${n} بحسب عدد التقارير: ${names}. ويورد الجدول جميعها.`,
    name: (name, reports) => `${name} (${reports})`,
    names: (list, more) => (more > 0 ? `${list.join('، ')}، وغيرها: ${more}` : list.join('، ')),
    markLabel: (name, words) => `${name}: ${words}`,
    reports: (n) => count(n, { one: 'تقرير واحد', two: 'تقريران', few: '# تقارير', many: '# تقريرًا', other: '# تقرير' }),
    reportsAnd: (reports, incidents) => `${reports}، ${incidents}`,
    anIncident: 'عن حادث',
    allIncidents: 'كلها عن حوادث',
    ofIncidents: (n) => `منها عن حوادث: ${n}`,
    town: 'بلدة أو قاعدة فيها حوادث',
    townOther: 'بلدة أو قاعدة، تقارير أخرى',
    area: 'منطقة فيها حوادث',
    areaOther: 'منطقة، تقارير أخرى',
    country: 'بلد بتقاريره',
    north: 'شمال',
    scale: (km, latitude) => `${number(km)} كم${latitude === null ? '' : ` عند خط العرض ${Math.abs(latitude)}° ${latitude < 0 ? 'جنوبًا' : 'شمالًا'}`}`,
  },
  course: {
    title: (measure) => `${measure}، كما توردها المصادر`,
    note: 'العمود مدى، والسهم «على الأقل» أو «حتى»، والعلامة المفرغة تقدير؛ ولا خط يصل بين قيم مصادر مختلفة.',
    alt: (n, values) => `قيم عبر الزمن عددها ${n}: ${values}.`,
    dated: (value, date) => `${value} (${date})`,
    columns: ['التاريخ', 'القيمة', 'القائل'],
    bounds: { exact: '', about: 'نحو ', 'at least': 'على الأقل ', 'up to': 'حتى ' },
    percent: (value) => `${value}%`,
    markLabel: (value, holder) => `${value}، ${holder}`,
  },
  ties: {
    title: (name) => `الصلات بالآخرين: ${name}`,
    note: (name) => `يُقرأ كل خط ابتداءً من ${name}، كما يرويه مصدره؛ والصلات من أزمنة مختلفة متجاورة.`,
    alt: (ties) => `رسم: ${ties}.`,
    tie: (way, other) => `${way} ${other}`,
    markLabel: (subject, tie) => `${subject}: ${tie}`,
    columns: ['الطرف الآخر', 'الصلة', 'بتاريخ'],
    undated: 'بلا تاريخ',
  },
  axis: {
    title: 'أحداث مؤرخة على خط الزمن',
    note: 'الأرقام أرقام الجدول، والزمن من اليسار إلى اليمين. العلامة المصمتة يوم، والمفرغة بطول ما لا يُعرف من التاريخ.',
    alt: (n, from, to) => `أحداث مؤرخة على خط الزمن، عددها ${n}، من ${from} إلى ${to}؛ ويوردها الجدول.`,
    event: (n, date) => `الحدث ${n}، ${date}`,
  },
};
