//! The desk: one journal, and everything in the window that belongs to it. Another journal, or the same
//! one from a backup, comes with a desk of its own; nothing is reset by hand. The sample's desk lies on
//! top of one's own, which is there again afterwards as it was left.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::backing_up::Backups;
use super::keeping::Keeping;
use super::merging::Merge;
use super::neighbours::Neighbours;
use super::opening::{Opening, Trouble};
use crate::exchange::import::Preview;
use crate::store::Incoming;
use crate::ui::{HeldBy, Screen, Window};

/// Which desk something was asked for on; what comes back when that one is gone is for nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DeskId(Uuid);

/// The journal of a desk.
pub(super) enum Laid {
    /// It is open.
    Open(Box<Keeping>),
    /// It is being opened.
    Opening(Opening),
    /// It is with the worker, or closed while its file is replaced; where its file is, if it has one.
    Lent(Option<PathBuf>),
    /// It cannot be opened.
    Unavailable(Trouble),
}

/// Entries that were read and could be taken in.
pub(super) enum Offer {
    /// A file of entries.
    Import(Box<Preview>, PathBuf),
    /// Another copy of the journal, or what it brought.
    Merge(Merge),
}

/// Typing on its way to the disk.
#[derive(Debug, Default)]
pub(super) struct Typing {
    /// Since when something is not on disk, in seconds of the window's time.
    pub(super) since_s: Option<f64>,
    /// Whether it could not be put there, so that it is said only once.
    pub(super) is_in_trouble: bool,
}

/// One journal, with all that belongs to it.
pub(super) struct Desk {
    id: DeskId,
    pub(super) journal: Laid,
    /// The screens, with what is typed and chosen on them, and the notices.
    pub(super) window: Window,
    pub(super) offer: Option<Offer>,
    /// The backups that contain the record that may be erased.
    pub(super) held_by: Option<HeldBy>,
    pub(super) typing: Typing,
    /// Whether the journal's file is gone from its place.
    pub(super) is_replaced: bool,
    pub(super) backups: Backups,
    /// Other copies of the journal beside it.
    pub(super) neighbours: Neighbours,
    /// One's own desk, beneath the sample's.
    own: Option<Box<Desk>>,
}

impl Desk {
    /// A desk with this journal, or with what there is to say where it cannot be opened. It opens on Today,
    /// or where there is nothing yet on the first start.
    pub(super) fn of(opened: Result<Keeping, Trouble>) -> Self {
        match opened {
            Ok(keeping) if keeping.journal().is_empty() => {
                Self::with(Laid::Open(Box::new(keeping)), Screen::FirstStart)
            }
            Ok(keeping) => Self::with(Laid::Open(Box::new(keeping)), Screen::Today),
            Err(trouble) => Self::with(Laid::Unavailable(trouble), Screen::Today),
        }
    }

    fn with(journal: Laid, screen: Screen) -> Self {
        Self {
            id: DeskId(Uuid::new_v4()),
            journal,
            window: Window::opening_on(screen),
            offer: None,
            held_by: None,
            typing: Typing::default(),
            is_replaced: false,
            backups: Backups::default(),
            neighbours: Neighbours::default(),
            own: None,
        }
    }

    /// A desk for a journal that is being opened.
    pub(super) fn opening(opening: Opening) -> Self {
        Self::with(Laid::Opening(opening), Screen::Today)
    }

    /// A desk for a journal that is closed while something is done with its file.
    pub(super) fn closed(path: PathBuf) -> Self {
        Self::with(Laid::Lent(Some(path)), Screen::Today)
    }

    /// What may be imported, which then is no longer on offer.
    pub(super) fn take_import(&mut self) -> Option<(Box<Preview>, PathBuf)> {
        match self.offer.take() {
            Some(Offer::Import(preview, path)) => Some((preview, path)),
            other => {
                self.offer = other;
                None
            }
        }
    }

    /// The copy that may be merged, which then is no longer on offer.
    pub(super) fn take_merge(&mut self) -> Option<Box<Incoming>> {
        match self.offer.take() {
            Some(Offer::Merge(Merge::Read(incoming))) => Some(incoming),
            other => {
                self.offer = other;
                None
            }
        }
    }

    /// The sample's desk, on top of one's own.
    pub(super) fn of_sample(sample: Keeping, own: Desk) -> Self {
        Self { own: Some(Box::new(own)), ..Self::of(Ok(sample)) }
    }

    /// Which desk it is.
    pub(super) fn id(&self) -> DeskId {
        self.id
    }

    /// Whether it is the sample's.
    pub(super) fn is_sample(&self) -> bool {
        self.own.is_some()
    }

    /// One's own desk: this one, or the one beneath the sample's.
    pub(super) fn own(&self) -> &Desk {
        self.own.as_deref().unwrap_or(self)
    }

    /// The same, to change it.
    pub(super) fn own_mut(&mut self) -> &mut Desk {
        match self.own {
            Some(ref mut own) => own,
            None => self,
        }
    }

    /// One's own desk alone, without the sample's on top of it.
    pub(super) fn into_own(self) -> Desk {
        match self.own {
            Some(own) => *own,
            None => self,
        }
    }

    /// The desk something was asked for on, if it is still there.
    pub(super) fn find(&mut self, id: DeskId) -> Option<&mut Desk> {
        if self.id == id { Some(self) } else { self.own.as_deref_mut().filter(|own| own.id == id) }
    }

    /// The open journal.
    pub(super) fn keeping(&self) -> Option<&Keeping> {
        if let Laid::Open(keeping) = &self.journal { Some(keeping) } else { None }
    }

    /// The same, to change it.
    pub(super) fn keeping_mut(&mut self) -> Option<&mut Keeping> {
        if let Laid::Open(keeping) = &mut self.journal { Some(keeping) } else { None }
    }

    /// Whether the journal is away for long work.
    pub(super) fn is_lent(&self) -> bool {
        matches!(self.journal, Laid::Lent(_))
    }

    /// Where the journal lies, open or not; none for one in memory.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.journal {
            Laid::Open(keeping) => keeping.store().path(),
            Laid::Opening(opening) => opening.path(),
            Laid::Lent(path) => path.as_deref(),
            Laid::Unavailable(trouble) => Some(&trouble.path),
        }
    }

    /// Where the open journal lies.
    pub(super) fn open_path(&self) -> Option<&Path> {
        self.keeping().and_then(|keeping| keeping.store().path())
    }

    /// Takes the open journal for long work; it is back with [`Desk::give_back`].
    pub(super) fn lend(&mut self) -> Option<Keeping> {
        let path = self.path().map(Path::to_owned);
        match std::mem::replace(&mut self.journal, Laid::Lent(path)) {
            Laid::Open(keeping) => Some(*keeping),
            other => {
                self.journal = other;
                None
            }
        }
    }

    /// The journal is back.
    pub(super) fn give_back(&mut self, keeping: Keeping) {
        self.journal = Laid::Open(Box::new(keeping));
    }
}
