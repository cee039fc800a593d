//! `app.brand`: the one colour of the site. `static/css/app.css` derives its shades, and here they are derived once more, to
//! see that people can read what is written on them and in them.

use std::fmt;

use super::values::as_text;

/// A colour as in style sheets: `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour([u8; 3]);

/// What the contrast of text must be (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

impl Colour {
    /// The brand as it comes. The files in `static/` have it in the places where the setting's colour belongs.
    pub const BRAND: Self = Self([0x0b, 0x6e, 0x69]);
    pub const WHITE: Self = Self([0xff; 3]);

    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| {
            let digits = digits.get(at..at + 2).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
            u8::from_str_radix(digits, 16).ok()
        };
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        self.0
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours: from 1, none, to 21, black on white (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// As `color-mix(in oklab, SELF SHARE%, OTHER)` in a style sheet.
    fn mixed(self, share: u8, other: Self) -> Self {
        let (share, ours, theirs) = (f64::from(share) / 100.0, self.oklab(), other.oklab());
        Self::from_oklab(std::array::from_fn(|at| ours[at] * share + theirs[at] * (1.0 - share)))
    }

    /// Lightness, and how green or red, and how blue or yellow it is (<https://bottosson.github.io/posts/oklab>).
    fn oklab(self) -> [f64; 3] {
        times(&LAB, times(&CONES, self.0.map(linear)).map(f64::cbrt))
    }

    fn from_oklab(lab: [f64; 3]) -> Self {
        Self(times(&FROM_CONES, times(&FROM_LAB, lab).map(|part| part.powi(3))).map(encoded))
    }

    /// The same hue with this lightness, and a saturation of at most this.
    fn with_lightness(self, lightness: impl Fn(f64) -> f64, most: f64) -> Self {
        let [light, green, blue] = self.oklab();
        let shrunk = (most / green.hypot(blue)).min(1.0);
        Self::from_oklab([lightness(light), green * shrunk, blue * shrunk])
    }
}

/// The shades of a brand, by their names in `app.css`.
impl Colour {
    /// `--page`, in the light theme and in the dark one.
    pub fn pages(self) -> [Self; 2] {
        [self.mixed(3, Self([0xf4, 0xf5, 0xf7])), self.mixed(4, Self([0x11, 0x14, 0x17]))]
    }

    /// `--card`
    fn cards(self) -> [Self; 2] {
        [Self::WHITE, self.mixed(4, Self([0x1b, 0x20, 0x24]))]
    }

    /// `--brand-soft`
    fn soft(self) -> [Self; 2] {
        [self.mixed(15, Self::WHITE), self.mixed(30, Self([0x15, 0x19, 0x1c]))]
    }

    /// `--brand-text`
    fn texts(self) -> [Self; 2] {
        [self.with_lightness(|light| light.min(0.47), 1.0), self.with_lightness(|_| 0.82, 0.12)]
    }

    /// What people could not read if this were the brand: the two colours in words, and their contrast.
    pub fn unreadable(self) -> Option<(&'static str, f64)> {
        let (texts, pages, cards, soft) = (self.texts(), self.pages(), self.cards(), self.soft());
        let pairs = [
            ("white text on it, as on buttons and in mails,", self, Self::WHITE),
            ("a link on the page", texts[0], pages[0]),
            ("a link on a card", texts[0], cards[0]),
            ("a link that is pointed at", texts[0], soft[0]),
            ("a link on the page, in the dark theme,", texts[1], pages[1]),
            ("a link on a card, in the dark theme,", texts[1], cards[1]),
            ("a link that is pointed at, in the dark theme,", texts[1], soft[1]),
        ];
        let pairs = pairs.into_iter().map(|(words, a, b)| (words, a.contrast(b)));
        pairs.into_iter().find(|(_, contrast)| *contrast < READABLE)
    }
}

type Matrix = [[f64; 3]; 3];

const CONES: Matrix =
    [[0.412_221, 0.536_333, 0.051_446], [0.211_903, 0.680_700, 0.107_397], [0.088_302, 0.281_719, 0.629_979]];
const LAB: Matrix =
    [[0.210_454, 0.793_618, -0.004_072], [1.977_998, -2.428_592, 0.450_594], [0.025_904, 0.782_772, -0.808_676]];
const FROM_LAB: Matrix = [[1.0, 0.396_338, 0.215_804], [1.0, -0.105_561, -0.063_854], [1.0, -0.089_484, -1.291_486]];
const FROM_CONES: Matrix =
    [[4.076_742, -3.307_712, 0.230_970], [-1.268_438, 2.609_757, -0.341_319], [-0.004_196, -0.703_419, 1.707_615]];

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// A part of a colour, as light adds up.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// As in a style sheet again. What no screen shows becomes the nearest that it shows.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 255")]
fn encoded(part: f64) -> u8 {
    let part = if part <= 0.003_130_8 { part * 12.92 } else { part.powf(1.0 / 2.4) * 1.055 - 0.055 };
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

as_text!(Colour, |colour| colour, r##"a colour such as "#0b6e69""##);

/// Why a colour cannot be the brand, as the end of a sentence.
pub(super) fn refusal(brand: Colour) -> Option<String> {
    let (pair, contrast) = brand.unreadable()?;
    Some(format!("a darker colour: {pair} has a contrast of {contrast:.1}, and needs {READABLE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let black = colour("#000000");
        assert!((black.contrast(Colour::WHITE) - 21.0).abs() < 0.001);
        assert!((Colour::BRAND.contrast(Colour::BRAND) - 1.0).abs() < 0.001);
        // The lightest grey that passes on white.
        assert!(colour("#767676").contrast(Colour::WHITE) >= READABLE);
        assert!(colour("#777777").contrast(Colour::WHITE) < READABLE);
    }

    #[test]
    fn shades_are_those_of_a_browser() {
        // As Chromium computes them, for the formulas in `app.css`.
        let cases = [
            ("#0b6e69", ["006964", "83d6cf", "eef1f2", "12171a", "dde8e7", "1a3131"]),
            ("#1d4ed8", ["1848d2", "9dc3ff", "edf0f7", "12171e", "dbe6fc", "182b4f"]),
            ("#b91c1c", ["ac030e", "ffa599", "f3eff0", "181618", "f9e0dc", "442221"]),
            ("#ff0000", ["c30000", "ffa697", "f6f0f1", "1a1618", "ffe4de", "562622"]),
        ];
        for (brand, expected) in cases {
            let brand = colour(brand);
            let shades = [brand.texts(), brand.pages(), brand.soft()].concat();
            for (shade, expected) in shades.into_iter().zip(expected) {
                let expected = colour(&format!("#{expected}"));
                let is_near = shade.0.iter().zip(expected.0).all(|(a, b)| a.abs_diff(b) <= 1);
                assert!(is_near, "{brand}: {shade} is {expected} in a browser");
            }
        }
    }

    #[test]
    fn the_formulas_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../static/css/app.css");
        let value = |name: &str| {
            let lines = sheet.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}: light-dark(")));
            lines.and_then(|rest| rest.strip_suffix(");")).unwrap_or_else(|| panic!("--{name} in app.css"))
        };
        let plain = |text: &str| match text {
            "white" | "#fff" => Colour::WHITE,
            text => colour(text),
        };
        let brand = colour("#1d4ed8");
        let shade = |text: &str| {
            let Some(mix) = text.strip_prefix("color-mix(in oklab, var(--brand) ") else { return plain(text) };
            let (share, other) = mix.trim_end_matches(')').split_once("%, ").unwrap();
            brand.mixed(share.parse().unwrap(), plain(other))
        };
        for (name, shades) in [("page", brand.pages()), ("card", brand.cards()), ("brand-soft", brand.soft())] {
            let value = value(name);
            let light = value.find("), ").map_or_else(|| value.find(',').unwrap(), |at| at + 1);
            assert_eq!([shade(&value[..light]), shade(&value[light + 2..])], shades, "--{name}");
        }
        let text = "oklch(from var(--brand) min(l, .47) c h), oklch(from var(--brand) .82 min(c, .12) h)";
        assert_eq!(value("brand-text"), text, "the numbers of `texts`");
    }

    #[test]
    fn colours_of_many_kinds_can_be_read_in_both_themes() {
        let good = ["#0b6e69", "#1d4ed8", "#7c3aed", "#b91c1c", "#9d174d", "#15683a", "#92400e", "#334155", "#000000"];
        for good in good {
            assert_eq!(colour(good).unreadable(), None, "{good}");
        }
        for bad in ["#ffd54f", "#ffffff", "#22d3ee", "#84cc16", "#f97316", "#999999"] {
            assert!(colour(bad).unreadable().is_some(), "{bad}");
        }
    }
}
