//! The icon: every picture is there, is what it says, and was made of the drawings as they are now.

use std::collections::BTreeMap;

use eframe::icon_data::from_png_bytes;
use sha2::{Digest, Sha256};

use super::{bytes, text};

const SIZES: [u32; 9] = [16, 22, 24, 32, 48, 64, 128, 256, 512];

const TEAL: [u8; 4] = [0x1D, 0x5C, 0x6B, 255];
const GREEN: [u8; 4] = [0x1E, 0x7F, 0x5C, 255];

/// What `assets/icon/render` noted: name and SHA-256 of each drawing and each result.
fn rendered() -> BTreeMap<String, String> {
    let line = |line: &str| line.split_once("  ").map(|(hash, name)| (name.to_owned(), hash.to_owned())).unwrap();
    text("assets/icon/rendered.sha256").lines().map(line).collect()
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_picture_was_made_of_the_drawings_as_they_are() {
    let noted = rendered();
    let mut names: Vec<String> = SIZES.iter().map(|size| format!("{size}.png")).collect();
    names.extend(["small.svg", "springback.icns", "springback.ico", "springback.svg"].map(str::to_owned));
    names.sort();
    assert_eq!(noted.keys().cloned().collect::<Vec<_>>(), names);
    for (name, noted) in noted {
        assert_eq!(hash(&bytes(&format!("assets/icon/{name}"))), noted, "{name}: run assets/icon/render");
    }
}

#[test]
fn every_size_shows_the_heel_and_its_tendon() {
    for size in SIZES {
        let icon = from_png_bytes(&bytes(&format!("assets/icon/{size}.png"))).unwrap();
        assert_eq!((icon.width, icon.height), (size, size));
        let share = |colour: [u8; 4]| {
            let near = |pixel: &[u8]| pixel.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 24);
            icon.rgba.chunks(4).filter(|pixel| near(pixel)).count() as f64 / f64::from(size * size)
        };
        assert!((0.3..0.7).contains(&share(TEAL)), "{size}: {}", share(TEAL));
        assert!((0.02..0.1).contains(&share(GREEN)), "{size}: {}", share(GREEN));
    }
}

#[test]
fn the_windows_icon_holds_its_sizes() {
    let ico = bytes("assets/icon/springback.ico");
    let number = |at: usize| u32::from_le_bytes(ico[at..at + 4].try_into().unwrap());
    assert_eq!(ico[..6], [0, 0, 1, 0, 6, 0]);
    for (entry, size) in [16_u32, 24, 32, 48, 64, 256].into_iter().enumerate() {
        let at = 6 + 16 * entry;
        assert_eq!(u32::from(ico[at]), size % 256);
        assert_eq!(ico[at], ico[at + 1]);
        let (length, place) = (number(at + 8) as usize, number(at + 12) as usize);
        let picture = &ico[place..place + length];
        let drawn = from_png_bytes(&bytes(&format!("assets/icon/{size}.png"))).unwrap();
        if size == 256 {
            assert_eq!(from_png_bytes(picture).unwrap().rgba, drawn.rgba);
        } else {
            assert_eq!(from_bitmap(picture, size as usize), drawn.rgba, "{size}");
        }
    }
}

/// The colours of a bitmap in an icon: from the bottom up, blue first.
fn from_bitmap(bitmap: &[u8], size: usize) -> Vec<u8> {
    assert_eq!(bitmap[..4], 40_u32.to_le_bytes());
    let rows = bitmap[40..40 + size * size * 4].chunks(size * 4).rev();
    rows.flat_map(|row| row.chunks(4)).flat_map(|p| [p[2], p[1], p[0], p[3]]).collect()
}

#[test]
fn the_macos_icon_holds_its_sizes() {
    let icns = bytes("assets/icon/springback.icns");
    let length = |at: usize| u32::from_be_bytes(icns[at..at + 4].try_into().unwrap()) as usize;
    assert_eq!((&icns[..4], length(4)), (b"icns".as_slice(), icns.len()));
    let (mut at, mut found) = (8, Vec::new());
    while at < icns.len() {
        let picture = from_png_bytes(&icns[at + 8..at + length(at + 4)]).unwrap();
        assert_eq!(picture.width, picture.height);
        found.push((String::from_utf8_lossy(&icns[at..at + 4]).into_owned(), picture.width));
        at += length(at + 4);
    }
    found.sort();
    let sizes = [16, 32, 128, 256, 512, 1024, 32, 64, 256, 512];
    let names = ["icp4", "icp5", "ic07", "ic08", "ic09", "ic10", "ic11", "ic12", "ic13", "ic14"];
    let mut expected: Vec<(String, u32)> = names.map(str::to_owned).into_iter().zip(sizes).collect();
    expected.sort();
    assert_eq!(found, expected);
}
