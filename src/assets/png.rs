//! Pictures in shades from the brand to white, as PNG (<https://www.w3.org/TR/png>). Their palette is the scale of shades,
//! so that another brand needs no other picture, only another palette.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::Crc;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::config::Colour;

/// How many shades there are, with the brand and white. `.ci/icons` draws as many.
const LEVELS: u8 = 32;
/// White, as a level. 0 is the brand.
pub const WHITE: u8 = LEVELS - 1;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// In the header: eight bits for each pixel, and a palette.
const INDEXED: [u8; 5] = [8, 3, 0, 0, 0];

/// A picture of levels, row by row.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub levels: Vec<u8>,
}

/// The palette of a brand.
fn scale(brand: Colour) -> Vec<u8> {
    let steps = u16::from(WHITE);
    let shade = |level: u8, part: u8| {
        let sum = u16::from(part) * steps + u16::from(u8::MAX - part) * u16::from(level);
        u8::try_from((2 * sum + steps) / (2 * steps)).unwrap_or(u8::MAX)
    };
    (0..LEVELS).flat_map(|level| brand.rgb().map(|part| shade(level, part))).collect()
}

/// A picture that was drawn in the colour that comes, in that of this brand. `None` if it is another picture.
pub fn repaint(png: &[u8], brand: Colour) -> Option<Vec<u8>> {
    let mut painted = SIGNATURE.to_vec();
    let mut is_ours = false;
    for (kind, data) in chunks(png)? {
        let is_scale = kind == b"PLTE" && data == scale(Colour::BRAND);
        is_ours |= is_scale;
        if is_scale { write(&mut painted, kind, &scale(brand)) } else { write(&mut painted, kind, data) }
    }
    is_ours.then_some(painted)
}

/// The parts of a PNG, each with its kind.
fn chunks(png: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let (mut rest, mut found) = (png.strip_prefix(SIGNATURE)?, Vec::new());
    while !rest.is_empty() {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (kind, after) = after.split_at_checked(4)?;
        let (data, after) = after.split_at_checked(length)?;
        rest = after.split_at_checked(4)?.1;
        found.push((kind, data));
    }
    Some(found)
}

fn write(png: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    let mut sum = Crc::new();
    sum.update(kind);
    sum.update(data);
    png.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    png.extend(kind);
    png.extend(data);
    png.extend(sum.sum().to_be_bytes());
}

impl Picture {
    /// Reads what `.ci/icons` draws. `None` for any other picture.
    pub fn read(png: &[u8]) -> Option<Self> {
        let chunks = chunks(png)?;
        let data = |wanted: &[u8]| chunks.iter().find(|(kind, _)| *kind == wanted).map(|(_, data)| *data);
        let (width, rest) = data(b"IHDR")?.split_first_chunk::<4>()?;
        let (height, rest) = rest.split_first_chunk::<4>()?;
        let size = |bytes: [u8; 4]| usize::try_from(u32::from_be_bytes(bytes)).ok();
        let (width, height) = (size(*width)?, size(*height)?);
        let mut rows = Vec::new();
        ZlibDecoder::new(data(b"IDAT")?).take(1 << 24).read_to_end(&mut rows).ok()?;
        let is_ours = rest == INDEXED && data(b"PLTE")?.len() == usize::from(LEVELS) * 3;
        // Each row begins with the number of its filter.
        let rows: Vec<_> = rows.chunks_exact(width + 1).filter(|row| row[0] == 0).collect();
        (is_ours && rows.len() == height).then(|| Self {
            width,
            height,
            levels: rows.iter().flat_map(|row| &row[1..]).copied().collect(),
        })
    }

    pub fn png(&self, brand: Colour) -> Option<Vec<u8>> {
        let size = |side: usize| u32::try_from(side).ok().map(u32::to_be_bytes);
        let mut png = SIGNATURE.to_vec();
        write(&mut png, b"IHDR", &[&size(self.width)?[..], &size(self.height)?, &INDEXED].concat());
        write(&mut png, b"PLTE", &scale(brand));
        let mut rows = ZlibEncoder::new(Vec::new(), Compression::new(6));
        for row in self.levels.chunks(self.width.max(1)) {
            rows.write_all(&[0]).ok()?;
            rows.write_all(row).ok()?;
        }
        write(&mut png, b"IDAT", &rows.finish().ok()?);
        write(&mut png, b"IEND", &[]);
        Some(png)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_read_as_it_was_written() {
        let picture = Picture { width: 3, height: 2, levels: vec![0, 31, 7, 31, 0, 1] };
        let png = picture.png(Colour::BRAND).unwrap();
        let again = Picture::read(&png).unwrap();
        assert_eq!((again.width, again.height, again.levels), (3, 2, picture.levels.clone()));
        let other = serde_json::from_value("#8a1c7c".into()).unwrap();
        assert_eq!(repaint(&png, other), picture.png(other));
    }

    #[test]
    fn another_picture_stays_as_it_is() {
        let png = Picture { width: 1, height: 1, levels: vec![0] }.png(Colour::WHITE).unwrap();
        assert_eq!(repaint(&png, Colour::BRAND), None);
        for broken in [&png[..20], &png[..png.len() - 2], b"GIF89a", b""] {
            assert!(Picture::read(broken).is_none() && repaint(broken, Colour::BRAND).is_none());
        }
    }
}
