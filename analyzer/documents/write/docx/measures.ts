/** Lengths in twentieths of a point, sizes of type in half-points: the units of WordprocessingML. */

export const millimetres = (mm: number) => Math.round((mm * 1440) / 25.4);

/** The sizes of Chinese type. */
export const size = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const;

/** 22 lines a page, as GB/T 9704 sets body text. */
export const bodyLine = 560;

/** A4 upright with the margins of GB/T 9704. */
export const upright = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    footer: millimetres(25),
  },
};

/** A4 on its side for the wide table. */
export const sideways = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(28),
    bottom: millimetres(26),
    left: millimetres(25),
    right: millimetres(25),
    footer: millimetres(15),
  },
};

export const uprightText = upright.width - upright.margin.left - upright.margin.right;
export const sidewaysText = sideways.height - sideways.margin.left - sideways.margin.right;
