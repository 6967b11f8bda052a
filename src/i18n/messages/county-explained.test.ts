import { expect, test } from 'vitest';
import { explainCounty, type CountyFacts, type EstimateFacts } from './county-explained.ts';

const ESTIMATE: EstimateFacts = {
  layer: 'Online sales',
  rateName: 'Online sales per head',
  when: 'second half of 2018',
  total: { amount: '≈ 25 million yuan', range: '20 million–30 million yuan', isEstimate: true },
  rate: { amount: '≈ 250 yuan per head', range: '200–300 yuan per head', isEstimate: true },
  ranks: null,
  spread:
    'as likely above as below 9 million yuan; with four chances in five 1 million–60 million yuan',
  nation: 'about 200 million yuan, derived',
  weighing: null,
  floor: null,
  isContext: false,
  hasRate: true,
  fit: null,
  change: { kind: 'by', previous: 'first half of 2018', ratio: '+100%' },
};

const FACTS: CountyFacts = {
  name: 'Yi County',
  province: 'Guizhou',
  listed: ['乙县'],
  rows: 5,
  left: 'with the batch of 2018, by approval of December 7, 2018',
  membership: 'no longer on the list at the end of December 2018',
  estimate: ESTIMATE,
  here: ['A melon grew here.'],
};

const ESTIMATE_ZH: EstimateFacts = {
  ...ESTIMATE,
  layer: '网络销售额',
  rateName: '人均网络销售额',
  when: '2018年下半年',
  total: { amount: '≈ 2500万元', range: '2000万–3000万元', isEstimate: true },
  rate: { amount: '≈ 250 元/人', range: '200–300 元/人', isEstimate: true },
  spread: '一半可能低于900万元；八成可能在100万–6000万元之间',
  nation: '约2亿元，推算',
  change: { kind: 'by', previous: '2018年上半年', ratio: '+100%' },
};

const FACTS_ZH: CountyFacts = {
  ...FACTS,
  name: '乙县',
  province: '贵州省',
  left: '2018年批次，2018年12月7日批准退出',
  membership: '到2018年12月底已不在名单上',
  estimate: ESTIMATE_ZH,
  here: ['这里种过瓜。'],
};

const inEnglish = (known: Partial<CountyFacts>, estimate: Partial<EstimateFacts> = {}) =>
  explainCounty({ ...FACTS, estimate: { ...ESTIMATE, ...estimate }, ...known }, 'en');
const inChinese = (known: Partial<CountyFacts>, estimate: Partial<EstimateFacts> = {}) =>
  explainCounty({ ...FACTS_ZH, estimate: { ...ESTIMATE_ZH, ...estimate }, ...known }, 'zh');

test('in English all that is known is told, the caveats with it', () => {
  expect(inEnglish({})).toEqual([
    'Yi County in Guizhou is one of the 5 national poverty counties. It left the list with the batch of 2018, by approval of December 7, 2018; it was no longer on the list at the end of December 2018.',
    'Online sales, second half of 2018: 20 million–30 million yuan (expected value ≈ 25 million yuan).',
    'Online sales per head, second half of 2018: 200–300 yuan per head (expected value ≈ 250 yuan per head).',
    'This is an estimate, not a published figure: the national figure (about 200 million yuan, derived) is shared out among the counties by people at work in the 2020 census, and what is written is the expected value.',
    'As likely above as below 9 million yuan; with four chances in five 1 million–60 million yuan; most such ranges overlap, so estimates cannot rank counties.',
    'The national figure changed by +100% against the first half of 2018. The weights of the counties stay the same, so the estimate follows the nation and the change says nothing about this county.',
    'What sources say of this place: A melon grew here.',
  ]);
});

test('in Chinese all that is known is told, the caveats with it', () => {
  expect(inChinese({})).toEqual([
    '乙县属贵州省，是5个国家级贫困县之一，2018年批次，2018年12月7日批准退出；到2018年12月底已不在名单上。',
    '2018年下半年，网络销售额：2000万–3000万元（期望值≈ 2500万元）。',
    '2018年下半年，人均网络销售额：200–300 元/人（期望值≈ 250 元/人）。',
    '这是估计，不是公布的数：全国数（约2亿元，推算）按2020年普查的就业人口分摊到各县，写出的是期望值。',
    '一半可能低于900万元；八成可能在100万–6000万元之间。各县的区间大多重叠，所以估计不能用来给县排名。',
    '全国数比2018年上半年变化+100%。各县按不变的权重分摊，估计随全国而动，所以这个变化说明不了这个县。',
    '资料写到这里的：这里种过瓜。',
  ]);
});

test('two rows of the list on one county are told as such', () => {
  expect(inChinese({ listed: ['冷湖行委', '茫崖行委'] })[0]).toContain(
    '（名单上占2行：冷湖行委、茫崖行委）',
  );
  expect(inEnglish({ listed: ['冷湖行委', '茫崖行委'] })[0]).toContain(
    '(2 rows of the list share it)',
  );
});

test('whether a county was on the list is told as it is known', () => {
  const membership = 'counted as on the list at the end of June 2018, and may have left before';
  expect(inEnglish({ membership })[0]).toContain(`; it was ${membership}.`);
});

test('a missing estimate is said, and nothing is ranked, compared or explained', () => {
  const missing = { total: null, rate: null, ranks: null };
  expect(inEnglish({}, missing)[1]).toBe(
    'Online sales, second half of 2018: no set of county figures was published, and none is estimated.',
  );
  expect(inChinese({}, missing)[1]).toBe(
    '2018年下半年，网络销售额没有成套的县级数公布，也不估计。',
  );
  expect(inEnglish({}, missing)).toHaveLength(3);
  expect(inChinese({}, missing)).toHaveLength(3);
});

test('without a population the rate is said to be unknown', () => {
  expect(inEnglish({}, { rate: null })).toContain(
    'Online sales per head: not known, for the population is not.',
  );
  expect(inChinese({}, { rate: null })).toContain('人口不详，算不出人均网络销售额。');
});

test('a real figure is ranked among real figures, and is not said to be an estimate', () => {
  const real = {
    spread: '',
    ranks: { province: { place: 1, sharing: 1, of: 2 }, all: { place: 3, sharing: 1, of: 4 } },
  };
  const english = inEnglish({}, real);
  expect(english[3]).toBe(
    'By real figures it is no. 1 of 2 counties with a real figure in Guizhou, and no. 3 of 4 counties with a real figure on the list.',
  );
  expect(english.join()).not.toContain('estimate, not a published figure');
  const chinese = inChinese({}, real);
  expect(chinese[3]).toBe(
    '按真实数字，在贵州省2个有真实数字的县中排第1，在名单上4个有真实数字的县中排第3。',
  );
  expect(chinese.join()).not.toContain('这是估计');
});

test('an estimate whose spread the release does not tell is still said to be one', () => {
  const sentences = inEnglish({}, { spread: '' });
  expect(sentences[3]).toContain('This is an estimate');
  expect(sentences).toHaveLength(6);
});

test('a shared place tells with how many it is shared', () => {
  const shared = (sharing: number) => ({
    ranks: { province: { place: 1, sharing, of: 4 }, all: { place: 2, sharing: 1, of: 9 } },
  });
  expect(inEnglish({}, shared(2))[3]).toContain('no. 1 (shared with 1 other) of 4');
  expect(inEnglish({}, shared(3))[3]).toContain('no. 1 (shared with 2 others) of 4');
  expect(inChinese({}, shared(3))[3]).toContain('排第1（与另外2县并列）');
});

test('in a province with one county there is no place in the province', () => {
  const alone = {
    ranks: { province: { place: 1, sharing: 1, of: 1 }, all: { place: 3, sharing: 1, of: 9 } },
  };
  expect(inEnglish({}, alone)[3]).toBe(
    'It is the only county with a real figure in Guizhou; it is no. 3 of 9 counties with a real figure on the list.',
  );
  expect(inChinese({}, alone)[3]).toBe(
    '贵州省有真实数字的只有这一个县；在名单上9个有真实数字的县中排第3。',
  );
});

test('an estimate that fits badly says why', () => {
  expect(inEnglish({}, { fit: 'Known facts contradict it.' })).toContain(
    'Known facts contradict it.',
  );
});

test.each([
  [{ kind: 'unpublished', previous: 'first half of 2018' }, /was not published/],
  [{ kind: 'incomparable' }, /count differently/],
] as const)('where no change can be given, the reason is', (change, reason) => {
  const sentences = inEnglish({}, { change });
  expect(sentences.filter((sentence) => reason.test(sentence))).toHaveLength(1);
  expect(sentences.join()).not.toContain('changed by');
});

test('in the first period nothing is said of a change', () => {
  expect(inEnglish({}, { change: { kind: 'first' } })).toHaveLength(6);
});

test('while the estimate or the programmes are on their way, the rest is told', () => {
  expect(inEnglish({ estimate: null, here: null })).toHaveLength(1);
});

test('where no source mentions the place, that is not told as a fact about it', () => {
  expect(inEnglish({ here: [] }).at(-1)).toContain('that is not to say there was none');
  expect(inChinese({ here: [] }).at(-1)).toContain('没有写到，不等于没有');
});

test('a figure has its range behind it, an estimate before what is expected', () => {
  const total = { amount: '25 million yuan', range: '20 million–30 million yuan' };
  expect(inEnglish({}, { total })).toContain(
    'Online sales, second half of 2018: 25 million yuan (range 20 million–30 million yuan).',
  );
});

test('an estimate with weights of its own names them', () => {
  const weighing = { what: 'Loans of all institutions', year: 2019 };
  expect(inEnglish({}, { weighing })).toContain(
    'This is an estimate, not a published figure: the national figure (about 200 million yuan, derived) is shared out among the counties by “Loans of all institutions” of 2019, or where that is not known by people at work in the 2020 census, and what is written is the expected value.',
  );
});

test('an estimate with a floor says why and how high it is', () => {
  expect(inEnglish({}, { floor: '5 million yuan' })).toContain(
    'By its Taobao villages, each of which sells at least 10 million yuan a year, the model takes half of that for a half-year, at least 5 million yuan.',
  );
  expect(inChinese({}, { floor: '500万元' })).toContain(
    '县里有淘宝村：每个村一年至少1000万元，模型取其一半，半年不低于500万元。',
  );
});

test('a figure of the context is told as such, without the words of estimates', () => {
  const total = { amount: '25 million yuan', range: null };
  const told = inEnglish({ here: null }, { total, isContext: true, hasRate: false });
  expect(told.slice(1)).toEqual([
    'Online sales, second half of 2018: 25 million yuan.',
    'This is context and no part of the programme; where it comes from is not known, and it is not verified.',
  ]);
});
