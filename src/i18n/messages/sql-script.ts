import type { Language } from '../../core/base/language.ts';

const zh = {
  /** The button, and what stands beside it. */
  button: 'DuckDB SQL',
  note: '一个脚本，直接查询本站公布的全部表：duckdb -init relief-atlas.sql',
  failed: '取不到表的说明（data/datapackage.json）：请检查网络后再试',
  title: (release: string) => `脱贫图谱的全部公布表，数据版本${release}`,
  use: [
    '用法：duckdb -init relief-atlas.sql（DuckDB 1.1 或更新）',
    'status 说明每个数是怎么知道的：reported 公布，derived 推算，modelled 估计，missing 没有',
    '各县的 modelled 是估计的期望值：请连同 low 与 high（八成可能在其间）一起用，不要据此给县排名',
  ],
  howKnown: '每个报告期有多少个数，各是怎么知道的',
  nation: '全国数，连同出处所允许的范围',
  addsUp: '各县的估计加起来就是全国数',
  county: '各县，按代码排列，每个数连同它的范围与状态',
};

const en: typeof zh = {
  button: 'DuckDB SQL',
  note: 'A script that queries every published table of this site: duckdb -init relief-atlas.sql',
  failed:
    'The description of the tables (data/datapackage.json) cannot be reached: check the network and try again',
  title: (release) => `All published tables of Relief Atlas, release ${release}`,
  use: [
    'Use: duckdb -init relief-atlas.sql (DuckDB 1.1 or newer)',
    'status says how a number is known: reported, derived, modelled (an estimate) or missing',
    'A modelled value of a county is an expected value: use it with low and high, between which it lies with 80 %, and rank no counties by it',
  ],
  howKnown: 'How many numbers each period has, and how they are known',
  nation: 'National figures, with what the words of their sources allow',
  addsUp: 'The estimates of counties add up to the national figure',
  county: 'Counties by their codes, each number with its range and status',
};

/** A script for a database, and what the page says of it. */
export const SQL_SCRIPT: Readonly<Record<Language, typeof zh>> = { zh, en };
