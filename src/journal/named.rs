//! Closed sets of the field's words, each with its one name in files and on disk.

/// Declares an enum whose variants each carry the name used in files (`EXCHANGE`) and on disk.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every member, in the order declared.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name used in files and on disk.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The member of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::journal::cell::Cell for $name {
            fn write_cell(&self, out: &mut String) { out.push_str(self.name()); }
            fn from_cell(text: &str) -> Option<Self> { Self::from_name(text) }
            fn expected() -> String { [$($text),+].join(", ") }
        }
    };
}

pub(crate) use named;
