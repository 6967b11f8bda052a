/** Endings that are left out in a short name, the longer first; of names of two characters none. */
const ENDING = /(?<=.{2})(?:自治[县旗州区]|特区|林区|地区|新区|县|区|市|省|旗|州|盟)$/;

/** Peoples that autonomous counties are named after; those that may stand without 族 are in the second part. */
const PEOPLE =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族|蒙古|锡伯|哈萨克|塔吉克|回|维吾尔|壮)$/;

/** A name without 县, 自治县 and the like, and without the peoples before it; of two characters at least. */
export function shortName(name: string): string {
  let short = name.replace(ENDING, '');
  if (!/自治.$/.test(name)) return short;
  for (;;) {
    const shorter = short.replace(PEOPLE, '');
    if (shorter === short) return short;
    if (shorter.length < 2) return short.replace(/族$/, '');
    short = shorter;
  }
}

/** 威宁县 of 威宁彝族回族苗族自治县, and 威宁自治县; none of a county that is not autonomous. */
export function plainNames(name: string): readonly string[] {
  const ending = /自治([县旗州区])$/.exec(name)?.[1];
  if (!ending) return [];
  const short = shortName(name);
  return [short + ending, `${short}自治${ending}`];
}
