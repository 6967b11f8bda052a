/**
 * Traditional characters and what they are in simplified ones: those of the names of places and of the words that
 * the importer knows, by OpenCC 1.4 (Apache-2.0). A character that a simplified name has itself, as 乾 of 乾县, is none of them.
 */
const PAIRS = `
亞亚 佈布 佔占 來来 侖仑 倉仓 個个 們们 倫伦 偉伟 備备 傢家 僕仆 價价 儀仪 億亿 儲储 兒儿 兗兖 內内
兩两 冊册 凱凯 別别 則则 剋克 剛刚 劃划 劄札 劍剑 動动 務务 勝胜 勸劝 勻匀 匯汇 區区 卽即 厤历 參参
叢丛 吳吴 呂吕 員员 啓启 啟启 單单 噹当 嚮向 囌苏 國国 圍围 園园 圖图 團团 垻坝 堯尧 場场 塗涂 墊垫
墰坛 墾垦 壇坛 壘垒 壜坛 壩坝 壯壮 壺壶 壽寿 夢梦 夾夹 婁娄 孫孙 學学 宮宫 寧宁 審审 寬宽 寶宝 將将
尋寻 岡冈 峯峰 島岛 峽峡 崍崃 崑昆 崗岗 崙仑 嵐岚 嶗崂 嶧峄 嶺岭 嶼屿 嶽岳 巖岩 師师 帶带 幣币 幹干
庫库 廂厢 廈厦 廕荫 廠厂 廣广 廬庐 張张 強强 彆别 彌弥 彙汇 彥彦 彿佛 後后 從从 復复 徵征 恆恒 愛爱
慄栗 慶庆 憑凭 應应 懞蒙 懷怀 戶户 揚扬 撫抚 據据 敍叙 敎教 敘叙 數数 於于 旂旗 時时 晉晋 暉晖 暫暂
曆历 曏向 會会 東东 枱台 枴拐 柺拐 査查 棗枣 棲栖 楊杨 業业 極极 榦干 榮荣 樂乐 樅枞 樑梁 樓楼 標标
樹树 樺桦 橋桥 橫横 檯台 權权 欒栾 欽钦 歷历 歸归 沖冲 涇泾 涼凉 淥渌 淩凌 淶涞 渦涡 渾浑 湞浈 湯汤
準准 溝沟 溫温 溮浉 滄沧 滎荥 滙汇 滿满 漢汉 漣涟 漵溆 潁颍 潛潜 潤润 潯浔 澗涧 澠渑 澤泽 澱淀 濛蒙
濟济 濰潍 濱滨 瀋沈 瀏浏 瀘泸 瀰弥 瀾澜 灘滩 灣湾 灤滦 為为 烏乌 無无 煙烟 煩烦 燈灯 營营 爐炉 爲为
爾尔 牀床 猶犹 獅狮 獨独 獲获 獻献 琿珲 瑤瑶 瑪玛 環环 瓊琼 甌瓯 甕瓮 產产 産产 畢毕 當当 疇畴 疊叠
監监 盤盘 盧卢 眞真 睏困 矇蒙 硯砚 碩硕 碭砀 確确 碼码 礄硚 礦矿 祿禄 禪禅 禮礼 稜棱 種种 稱称 穀谷
積积 穫获 窪洼 競竞 箇个 箚札 節节 範范 簡简 糧粮 糰团 約约 紅红 納纳 級级 紮扎 細细 紹绍 結结 絡络
統统 絳绛 綏绥 經经 綠绿 維维 網网 綵彩 綿绵 緑绿 編编 緯纬 縉缙 縣县 總总 績绩 織织 纍累 罈坛 罎坛
羅罗 義义 習习 聖圣 聞闻 聯联 聶聂 肅肃 脩修 脫脱 膠胶 臘腊 臥卧 臨临 臺台 與与 興兴 舊旧 舘馆 荊荆
莊庄 華华 菴庵 菸烟 萊莱 萬万 葉叶 蒼苍 蓋盖 蓮莲 蔘参 蔭荫 蕪芜 蕭萧 薊蓟 薌芗 薑姜 薩萨 藍蓝 藴蕴
藺蔺 蘄蕲 蘆芦 蘇苏 蘊蕴 蘭兰 蘿萝 號号 衕同 衚胡 衛卫 衝冲 衞卫 袷夹 裏里 裡里 複复 覺觉 觀观 訂订
計计 託托 訥讷 許许 註注 詔诏 話话 詳详 誌志 說说 説说 誼谊 調调 諸诸 諾诺 謀谋 謙谦 謝谢 謨谟 譙谯
譜谱 讓让 讚赞 谿溪 豐丰 貝贝 貞贞 財财 貢贡 貧贫 貴贵 貸贷 費费 賀贺 資资 賈贾 賓宾 賚赉 賢贤 賽赛
贊赞 贛赣 趙赵 車车 軍军 載载 輝辉 輪轮 輿舆 農农 迴回 連连 週周 進进 遊游 運运 過过 達达 遙遥 遜逊
遞递 遠远 遷迁 遼辽 邁迈 邊边 郟郏 郵邮 鄆郓 鄉乡 鄒邹 鄖郧 鄧邓 鄭郑 鄰邻 鄲郸 鄴邺 醫医 鈡钟 鉅巨
鉛铅 銀银 銅铜 銷销 鋒锋 鋼钢 錢钱 錦锦 錫锡 錯错 鍾钟 鎣蓥 鎭镇 鎮镇 鏡镜 鐘钟 鐵铁 鑲镶 長长 門门
開开 間间 閔闵 閣阁 閤合 閩闽 閬阆 閱阅 閲阅 閻阎 關关 陘陉 陝陕 陰阴 陳陈 陸陆 陽阳 隨随 險险 隴陇
雙双 雜杂 雞鸡 離离 雲云 電电 霑沾 靈灵 靜静 鞏巩 韆千 韓韩 響响 頂顶 項项 順顺 頗颇 頭头 額额 類类
風风 颱台 餘余 館馆 饒饶 馬马 駐驻 騰腾 驊骅 驛驿 鬆松 鬍胡 鬥斗 鬱郁 魚鱼 魯鲁 鮁鲅 鮮鲜 鯉鲤 鳩鸠
鳳凤 鳴鸣 鴨鸭 鶴鹤 鷄鸡 鷹鹰 鹹咸 鹼碱 鹽盐 麗丽 麥麦 麪面 麫面 麯曲 麴曲 麵面 黃黄 點点 黨党 齊齐
齣出 龍龙
`;

const SIMPLIFIED = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A cell of more letters is no name, time or amount, and is not read. */
export const LONGEST_CELL = 1000;

/**
 * A text as all that read it want it: half-width, in simplified characters, its blanks single and none around it. What
 * is longer than a cell may be is cut.
 */
export function plainText(text: string): string {
  const short = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  if (/^[\x21-\x7e]*$/.test(short)) return short;
  const words = short
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  return words.replace(/\p{Script=Han}/gu, (letter) => SIMPLIFIED.get(letter) ?? letter);
}

/**
 * Marks by which a table points to its notes: ①, ㉑, ㈠, ¹, ᵃ, *, †, [1] and 〔1〕, and signs set beside a name. Each number that
 * Unicode has in a circle, in brackets, raised or lowered is one; fractions, ½, are none.
 */
const MARK =
  /(?![¼-¾\u2150-\u215f\u2189])\p{No}|[\u24b6-\u24e9\u207d\u207e\u208d\u208e\u00aa\u00ba\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf*＊†‡※★☆▲△●○◆◇■□#＃]|[[［〔【]\d{1,2}[\]］〕】]/gu;
const NOTE_WORD = '(?:附?注|备注|note|fn)\\.?\\s*[:：]?\\s*';
/** Letters that count notes; b, e, g, k, m, t may be a multiple, a power or a unit. */
const NOTE_LETTER = '[acdf]';
/** Notes behind a figure that words and brackets tell: （注1）, [注2], (1), a, 2). */
const NOTE = new RegExp(
  `(?<=[\\d０-９)）%％元人件个户万亿]\\s*)(?:` +
    `[([（［〔【]\\s*(?:${NOTE_WORD}[\\d０-９一二三四五六七八九十a-z]{0,3}|[\\d０-９]{1,2}|${NOTE_LETTER})\\s*[)\\]）］〕】]` +
    `|${NOTE_WORD}[\\d０-９一二三四五六七八九十]{0,3}|(?<=[\\d０-９]\\s?)${NOTE_LETTER}|(?<=[\\d０-９] )[\\d０-９][)）])$`,
  'iu',
);

/** A text without its marks, and those. A mark between digits is none, and is left. */
export interface Unmarked {
  readonly text: string;
  readonly marks: string;
  readonly isLeft: boolean;
}

/** Takes the marks off a text, before anything else: ① is a 1 to Unicode. */
export function withoutMarks(text: string): Unmarked {
  if (!/[^\x20-\x22\x24-\x29\x2b-\x5a\x5c-\x7e\u3400-\u9fff]/.test(text)) {
    return { text, marks: '', isLeft: false };
  }
  let marks = '';
  let isLeft = false;
  const bare = text.slice(0, LONGEST_CELL).replace(MARK, (mark, at: number) => {
    if (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + mark.length))) {
      isLeft = true;
      return mark;
    }
    marks += mark;
    return '';
  });
  return { text: bare, marks, isLeft };
}

/** Takes the notes off the end of a figure: 1200（注1）, 1500(1). (1500) is less than nothing, and stays. */
export function withoutNotes(figure: string): Omit<Unmarked, 'isLeft'> {
  let text = figure;
  let marks = '';
  for (let found = NOTE.exec(text); found; found = NOTE.exec(text)) {
    marks = found[0].trim() + marks;
    text = text.slice(0, found.index).trimEnd();
  }
  return { text, marks };
}
