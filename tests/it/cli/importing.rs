//! What an import takes beside what is new, when it is asked to.

use springback::journal::Journal;
use springback::store::{Create, Store};

use super::Machine;

#[test]
fn what_differs_or_was_deleted_is_taken_when_it_is_asked_for() {
    let machine = Machine::new();
    let row = |stiffness: u8| format!("record,date,side,stiffness\ncheck_in,2026-05-11,right,{stiffness}\n");
    machine.file("one.csv", row(3));
    machine.file("two.csv", row(4) + "check_in,2026-05-12,right,5\n");
    machine.file("three.csv", row(3) + "check_in,2026-05-12,right,5\n");
    machine.says(&["import", "one.csv", "--yes", "--journal", "j"]);
    let changed = machine.says(&["import", "two.csv", "--different", "--journal", "j"]);
    assert!(changed.contains("taken from the file"), "{changed}");
    assert!(changed.contains("now says what the file says."), "{changed}");
    // What is new was not asked for.
    assert!(!changed.contains("added"), "{changed}");
    let exported = |machine: &Machine| machine.says(&["export", "--journal-csv", "-", "--journal", "j"]);
    assert!(exported(&machine).contains(",right,4,") && !exported(&machine).contains("2026-05-12"));

    let path = machine.path("j");
    let revisions = Store::open_read_only(&path).unwrap().journal;
    let journal = Journal::new(revisions);
    let stamp = journal.revisions()[1].stamp.later_by(60_000);
    let deleted = journal.head(journal.record_ids()[0]).unwrap().taken_back(stamp);
    Store::open(&path, Create::Never).unwrap().store.keep(&[deleted]).unwrap();
    let left = machine.says(&["import", "three.csv", "--journal", "j"]);
    assert!(left.contains("1 deleted here") && left.contains("stays so") && left.contains("--deleted"), "{left}");
    let back = machine.says(&["import", "three.csv", "--deleted", "--yes", "--journal", "j"]);
    assert!(back.contains("comes back") && back.contains("is back."), "{back}");
    assert!(exported(&machine).contains(",right,3,") && exported(&machine).contains("2026-05-12"));
    let help = machine.says(&["import", "--help"]);
    assert!(["--yes", "--different", "--deleted"].iter().all(|flag| help.contains(flag)), "{help}");
}
