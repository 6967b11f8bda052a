import type { Language } from '../../../core/base/language.ts';
import type { OwnFileCode, PlanCode } from '../../../core/issue.ts';
import type { IssueWords } from './issue-text.ts';

/** Why a file of own figures is not read, or not yet. */
export const OWN_ISSUES: Readonly<Record<Language, IssueWords<OwnFileCode | PlanCode>>> = {
  zh: {
    'empty-file': '没有读到数据行。需要一行列名，下面至少一行数。',
    'old-excel': '这是旧版Excel文件（.xls）。请在表格软件里另存为.xlsx或CSV，再试一次。',
    'bad-workbook':
      '这个工作簿读不了：不是.xlsx（例如是.ods），或文件已损坏。请另存为.xlsx或CSV，再试一次。',
    'too-large': ({ bytes }) =>
      `文件（展开后）有${Math.round(bytes / 1e6)} MB，浏览器放不下。请分成几个文件。`,
    'too-many-cells': ({ cells }) =>
      `表格展开后有${Math.round(cells / 1e6)}百万格，浏览器放不下。请删去空行空列，或分成几个文件。`,
    'other-format': ({ format }) => `这是${format}文件，不是表格。请另存为.xlsx或CSV再试。`,
    'bad-parquet': ({ reason }) => `这个Parquet文件读不了，可能已损坏（${reason}）。请重新导出。`,
    'bad-json': ({ line, column, isCut }) =>
      isCut
        ? `这个JSON文件不完整：到第${line}行第${column}个字符就断了。请重新导出或下载整个文件。`
        : `这不是有效的JSON：第${line}行第${column}个字符处出错。请改正或重新导出。`,
    'no-records':
      '这个JSON文件里没有表。需要一组记录（[{"县名": …}, …]）、一组行，或几列长度相同的值。',
    unreadable: '文件打不开：可能已被移走、改名，或没有读取权限。',
    'timed-out': '读了太久仍没有读完，已停止，什么都没有改变。文件可能已损坏；请另存为CSV再试。',
    'no-places': '县名表没有下载下来，无法核对县名。请检查网络后再试。',
    cancelled: '已取消，什么都没有改变。',
    failed: '读取时出错，什么都没有改变。请再试一次；还不行请另存为CSV。',
    'not-kept': ({ reason }) =>
      `浏览器没有存下来（${reason}）：这次打开期间可用，关闭后需重新导入。`,
    'no-place-column': '还没有县：请指定哪一列是县名或县代码。',
    'no-value-column': '还没有数：请指定哪一列是数值。',
    'no-period-column': '还没有时期：请指定时期列，或在下面选择全部数的时期。',
    'same-indicator': '两列都当作同一指标：请把其中一列改为别的指标或不用。',
  },
  en: {
    'empty-file':
      'There is no row of data. A row of names is needed and at least one row below it.',
    'old-excel':
      'This is a file of an old Excel (.xls). Save it as .xlsx or CSV in your spreadsheet and try again.',
    'bad-workbook':
      'This workbook cannot be read: it is no .xlsx, or it is damaged. Save it as .xlsx or CSV and try again.',
    'too-large': ({ bytes }) =>
      `The file has ${Math.round(bytes / 1e6)} MB (unzipped), too much for a browser. Split it into several.`,
    'too-many-cells': ({ cells }) =>
      `The table has ${Math.round(cells / 1e6)} million cells, too many for a browser. Delete blank rows and columns, or split it.`,
    'other-format': ({ format }) =>
      `This is a file of kind ${format} and no table. Save it as .xlsx or CSV and try again.`,
    'bad-parquet': ({ reason }) =>
      `This Parquet file cannot be read and may be damaged (${reason}). Export it again.`,
    'bad-json': ({ line, column, isCut }) =>
      isCut
        ? `This JSON file is cut off at line ${line}, character ${column}. Export or fetch it again in full.`
        : `This is no valid JSON: it breaks at line ${line}, character ${column}. Correct it or export it again.`,
    'no-records':
      'This JSON file has no table. Records ([{"county": …}, …]), rows, or columns of equal length are needed.',
    unreadable: 'The file cannot be opened: it may have been moved or renamed, or may not be read.',
    'timed-out':
      'Reading did not come to an end and was stopped; nothing has changed. The file may be damaged; save it as CSV and try again.',
    'no-places':
      'The names of counties did not arrive, so they cannot be matched. Check the connection and try again.',
    cancelled: 'Cancelled; nothing has changed.',
    failed:
      'Reading failed; nothing has changed. Try again, and if it fails again save the file as CSV.',
    'not-kept': ({ reason }) =>
      `The browser could not keep them (${reason}): they work until this page is closed; import them again after that.`,
    'no-place-column': 'No county yet: say which column has names or codes of counties.',
    'no-value-column': 'No figures yet: say which column has them.',
    'no-period-column':
      'No half-year yet: say which column has it, or choose one for all figures below.',
    'same-indicator':
      'Two columns are read as the same indicator: make one of them another, or do not use it.',
  },
};
