//! The picture of the site in what people share: its logo and its name, in its colour.
//!
//! The font in `static/fonts/` has Latin, Greek and Cyrillic letters. A name in other letters is left out, because networks
//! show it beside the picture.

use swash::FontRef;
use swash::scale::{Render, ScaleContext, Source};

use crate::assets;
use crate::assets::png::{Picture, WHITE};
use crate::config::{App, Colour};

/// The size that networks ask for.
const WIDTH: u16 = 1200;
const HEIGHT: u16 = 630;
/// The size of the letters, as long as they fit.
const LETTERS: f32 = 112.0;
const SMALLEST: f32 = 34.0;
/// The number of the glyph for letters that a font does not have.
const MISSING: u16 = 0;
/// How wide a name may be.
const ROOM: f32 = 1040.0;

/// The picture, as PNG.
pub fn draw(app: &App) -> Option<Vec<u8>> {
    let (width, height) = (usize::from(WIDTH), usize::from(HEIGHT));
    let mut picture = Picture { width, height, levels: vec![0; width * height] };
    let name = lettering(&app.name);
    let logo = assets::find(app.brand, "icons/logo-320.png").and_then(|(logo, _)| Picture::read(&logo.plain));
    if let Some(logo) = logo {
        let top = (height.saturating_sub(logo.height)) / if name.is_some() { 5 } else { 2 };
        let left = width.saturating_sub(logo.width) / 2;
        for (at, level) in logo.levels.iter().enumerate() {
            dot(&mut picture, left + at % logo.width, top + at / logo.width, *level);
        }
    }
    for (x, y, level) in name.into_iter().flatten() {
        dot(&mut picture, x, y, level);
    }
    picture.png(app.brand)
}

fn dot(picture: &mut Picture, x: usize, y: usize, level: u8) {
    if x < picture.width
        && let Some(dot) = picture.levels.get_mut(y * picture.width + x)
    {
        *dot = level.max(*dot);
    }
}

/// The dots of a name, with their levels. `None` if a letter is missing, or there are too many.
fn lettering(name: &str) -> Option<Vec<(usize, usize, u8)>> {
    let (file, _) = assets::find(Colour::BRAND, "fonts/DejaVuSans-Bold.ttf")?;
    let font = FontRef::from_index(&file.plain, 0)?;
    let letters: Vec<_> = name.chars().map(|letter| font.charmap().map(letter)).collect();
    if letters.contains(&MISSING) {
        return None;
    }
    let advance = |size: f32, letter: u16| font.glyph_metrics(&[]).scale(size).advance_width(letter);
    let width = |size: f32| letters.iter().map(|letter| advance(size, *letter)).sum::<f32>();
    let size = LETTERS.min(LETTERS * ROOM / width(LETTERS));
    if size < SMALLEST {
        return None;
    }
    let mut context = ScaleContext::new();
    let mut scaler = context.builder(font).size(size).build();
    let (mut x, baseline) = ((f32::from(WIDTH) - width(size)) / 2.0, i32::from(HEIGHT) * 84 / 100);
    let mut dots = Vec::new();
    for letter in &letters {
        let left = whole(x);
        x += advance(size, *letter);
        let Some(drawn) = Render::new(&[Source::Outline]).render(&mut scaler, *letter) else { continue };
        let (left, top) = (left + drawn.placement.left, baseline - drawn.placement.top);
        let across = usize::try_from(drawn.placement.width).unwrap_or_default().max(1);
        let (left, top) = (usize::try_from(left).unwrap_or_default(), usize::try_from(top).unwrap_or_default());
        let places = drawn.data.iter().enumerate();
        dots.extend(places.map(|(at, share)| (left + at % across, top + at / across, level(*share))));
    }
    Some(dots)
}

#[expect(clippy::cast_possible_truncation, reason = "it is a place in the picture")]
fn whole(at: f32) -> i32 {
    at.round() as i32
}

/// How much of a dot is covered, in levels of the picture.
fn level(share: u8) -> u8 {
    u8::try_from(u16::from(share) * u16::from(WHITE) / 255).unwrap_or(WHITE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_many_letters_are_drawn_and_others_left_out() {
        for name in ["Sample", "Ünïcödé & Ćo", "Ελλάδα", "Москва", "x"] {
            assert!(lettering(name).is_some_and(|dots| dots.iter().any(|(.., level)| *level == WHITE)), "{name}");
        }
        for name in ["北京", "עברית", &"long ".repeat(30)] {
            assert!(lettering(name).is_none(), "{name}");
        }
    }

    #[test]
    fn every_dot_is_in_the_picture() {
        for name in ["Sample", &"W".repeat(20), "ÄÅÇgjpqy"] {
            for (x, y, _) in lettering(name).unwrap() {
                assert!(x < usize::from(WIDTH) && y < usize::from(HEIGHT), "{name}: {x}, {y}");
            }
        }
    }
}
