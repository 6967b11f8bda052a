import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '故事的幻灯片与讲义',
  note: '每幕一页：标题、正文、地图或图表、来源；备注在幻灯片的备注里，在讲义的图下面。',
  what: '故事',
  formats: { pptx: '存幻灯片（PPTX）', pdf: '存讲义（PDF）' },
  making: '正在制作…',
  done: (name: string, size: string) => `已存 ${name}（${size}）。`,
  failed: (reason: string) => `没有做成，视图没有变动。原因：${reason}`,
};

const en: typeof zh = {
  title: 'Slides and handout of a story',
  note: 'A page for each scene: claim, words, map or chart, sources. Notes are the notes of the slides, and stand below the picture of the handout.',
  what: 'Story',
  formats: { pptx: 'Save slides (PPTX)', pdf: 'Save handout (PDF)' },
  making: 'Making it…',
  done: (name, size) => `Saved ${name} (${size}).`,
  failed: (reason) => `It could not be made; the view is unchanged. Reason: ${reason}`,
};

/** The words where slides and handouts of stories are made. */
export const STORY_FILE: Readonly<Record<Language, typeof zh>> = { zh, en };
