//! The digits of every script: whoever types them means the number.

/// Where the digits of a script begin; nine more follow each.
const ZEROS: [u32; 37] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// The digit a character is, in whatever script.
pub fn value(char: char) -> Option<u16> {
    let code = u32::from(char);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code)?;
    u16::try_from(code - zero).ok().filter(|digit| *digit <= 9)
}

/// A text with its digits written 0 to 9, and the Arabic decimal separator as a comma.
pub fn latin(text: &str) -> String {
    let written = |char: char| match value(char) {
        Some(digit) => char::from_digit(u32::from(digit), 10).unwrap_or(char),
        None if char == '\u{66B}' => ',',
        None => char,
    };
    text.chars().map(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_the_same_numbers() {
        for text in ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９"]
        {
            assert_eq!(latin(text), "0123456789", "{text}");
        }
        assert_eq!(latin("۳٫۵ km"), "3,5 km");
        for char in ['a', '-', '½', '²', '፩', '一', ' '] {
            assert_eq!(value(char), None, "{char}");
        }
    }
}
