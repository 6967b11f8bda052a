import type { Language } from '../../core/base/language.ts';

const zh = {
  title: '视频与动图',
  note: '每一幅都是完整的图：标题、图例、来源、审图号的位置都在里面。没有数字的半年也有一幅，写明缺失。同样的视图和数据版本，画面总是相同。',
  what: '内容',
  timeline: '当前视图的各个半年',
  story: (title: string) => `故事《${title}》`,
  ownStory: '正在讲的故事',
  format: '格式',
  formats: { mp4: 'MP4', webm: 'WebM', gif: 'GIF' },
  size: '尺寸',
  pixels: (name: string, width: string, height: string) => `${name} · ${width}×${height}`,
  pace: '每个半年的秒数',
  seconds: (count: string) => `${count}秒`,
  noWebCodecs: (names: string) =>
    `这个浏览器不能编码视频（没有 WebCodecs，或网址不是 https），不能存${names}。可以存 GIF，或换用新的 Chrome、Edge 或 Safari。`,
  noCodec: (format: string, size: string) =>
    `这个浏览器没有能以${size}写${format}的编码器。请选小一些的尺寸或别的格式。`,
  notAvc: (codec: string) =>
    `这个浏览器不能编码 H.264，MP4 里用的是${codec}：有的播放器和 PowerPoint 打不开。`,
  make: '制作',
  preparing: '正在准备…',
  making: '制作中',
  left: (percent: string, frames: string) => `${percent} · 还有${frames}帧`,
  cancel: '取消',
  cancelled: '已取消，没有留下文件。',
  done: (name: string, size: string, seconds: string) => `已存 ${name}（${size}，${seconds}秒）。`,
  skipped: (numbers: string) => `第${numbers}幕不能显示，影片里没有。`,
  failed: (reason: string) => `没有做成影片，视图没有变动。原因：${reason}`,
};

const en: typeof zh = {
  title: 'Video and GIF',
  note: 'Each picture is a whole sheet with headline, legend, sources and the place of the review number. A half-year without figures has a picture, too, that says what is missing. The same view and data release always give the same pictures.',
  what: 'Content',
  timeline: 'The half-years of the present view',
  story: (title) => `The story “${title}”`,
  ownStory: 'The story that is told',
  format: 'Format',
  formats: { mp4: 'MP4', webm: 'WebM', gif: 'GIF' },
  size: 'Size',
  pixels: (name, width, height) => `${name} · ${width} × ${height}`,
  pace: 'Seconds a half-year',
  seconds: (count) => `${count} s`,
  noWebCodecs: (names) =>
    `This browser cannot encode video (it has no WebCodecs, or the address is not https), so no ${names}. Save a GIF, or use a recent Chrome, Edge or Safari.`,
  noCodec: (format, size) =>
    `This browser has no encoder that writes ${format} at ${size}. Choose a smaller size or another format.`,
  notAvc: (codec) =>
    `This browser cannot encode H.264, so the MP4 is written in ${codec}: some players, and PowerPoint, will not open it.`,
  make: 'Make',
  preparing: 'Preparing…',
  making: 'Being made',
  left: (percent, frames) => `${percent} · ${frames} frames left`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; no file is left behind.',
  done: (name, size, seconds) => `Saved ${name} (${size}, ${seconds} s).`,
  skipped: (numbers) => `Left out, as it cannot be shown: scene ${numbers}.`,
  failed: (reason) => `No film was made; the view is as it was. Reason: ${reason}`,
};

/** The words of films of the map. */
export const FILM: Readonly<Record<Language, typeof zh>> = { zh, en };
