//! The picture of the site in what people share: its logo and its name, in its colour.
//!
//! The font in `static/fonts/` has Latin, Greek and Cyrillic letters. A name in other letters is left out, because networks
//! show it beside the picture.

use ab_glyph::{Font, FontRef, Glyph, GlyphId, ScaleFont, point};

use crate::assets;
use crate::assets::png::{Picture, WHITE};
use crate::config::{App, Colour};

/// The size that networks ask for.
const WIDTH: u16 = 1200;
const HEIGHT: u16 = 630;
/// How high letters are, as long as they fit.
const LETTERS: f32 = 130.0;
const SMALLEST: f32 = 40.0;
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
    let font = FontRef::try_from_slice(&file.plain).ok()?;
    let letters: Vec<_> = name.chars().map(|letter| font.glyph_id(letter)).collect();
    if letters.contains(&GlyphId(0)) {
        return None;
    }
    let width = |size: f32| {
        let font = font.as_scaled(size);
        letters.iter().map(|letter| font.h_advance(*letter)).sum::<f32>()
    };
    let size = LETTERS.min(LETTERS * ROOM / width(LETTERS));
    if size < SMALLEST {
        return None;
    }
    let mut x = (f32::from(WIDTH) - width(size)) / 2.0;
    let mut dots = Vec::new();
    for letter in letters {
        let glyph: Glyph = letter.with_scale_and_position(size, point(x, f32::from(HEIGHT) * 0.84));
        x += font.as_scaled(size).h_advance(letter);
        let Some(outline) = font.outline_glyph(glyph) else { continue };
        let (left, top) = (whole(outline.px_bounds().min.x), whole(outline.px_bounds().min.y));
        outline.draw(|x, y, share| {
            let place = |at: u32, from: usize| from + usize::try_from(at).unwrap_or_default();
            dots.push((place(x, left), place(y, top), level(share)));
        });
    }
    Some(dots)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a place in the picture")]
fn whole(at: f32) -> usize {
    at.max(0.0) as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and WHITE")]
fn level(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * f32::from(WHITE)).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_many_letters_are_drawn_and_others_left_out() {
        for name in ["Gantry", "Ünïcödé & Ćo", "Ελλάδα", "Москва", "x"] {
            assert!(lettering(name).is_some_and(|dots| dots.iter().any(|(.., level)| *level == WHITE)), "{name}");
        }
        for name in ["北京", "עברית", &"long ".repeat(30)] {
            assert!(lettering(name).is_none(), "{name}");
        }
    }

    #[test]
    fn every_dot_is_in_the_picture() {
        for name in ["Gantry", &"W".repeat(20), "ÄÅÇgjpqy"] {
            for (x, y, _) in lettering(name).unwrap() {
                assert!(x < usize::from(WIDTH) && y < usize::from(HEIGHT), "{name}: {x}, {y}");
            }
        }
    }
}
