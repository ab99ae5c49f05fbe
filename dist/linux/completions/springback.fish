# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_springback_global_optspecs
    string join \n journal= renderer= h/help V/version
end

function __fish_springback_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_springback_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_springback_using_subcommand
    set -l cmd (__fish_springback_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c springback -n "__fish_springback_needs_command" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_needs_command" -l renderer -d 'Draw the window with glow (OpenGL), or with wgpu (Windows and macOS only: DirectX, Metal)' -r
complete -c springback -n "__fish_springback_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c springback -n "__fish_springback_needs_command" -s V -l version -d 'Print version'
complete -c springback -n "__fish_springback_needs_command" -f -a "import" -d 'Show what journal files would bring, and with --yes take what is new'
complete -c springback -n "__fish_springback_needs_command" -f -a "export" -d 'Write the journal, the report for a therapist, or what the report\'s columns mean'
complete -c springback -n "__fish_springback_needs_command" -f -a "check" -d 'Verify the journal; succeeds only if it is sound'
complete -c springback -n "__fish_springback_needs_command" -f -a "backup" -d 'Make a verified copy of the journal: among its backups, or as the file named'
complete -c springback -n "__fish_springback_needs_command" -f -a "restore" -d 'Put a verified copy of a backup in the journal\'s place'
complete -c springback -n "__fish_springback_needs_command" -f -a "merge" -d 'Bring in what another copy of the journal holds and this one does not'
complete -c springback -n "__fish_springback_needs_command" -f -a "demo" -d 'Write a made-up journal of half a year that ends today; never over an existing file'
complete -c springback -n "__fish_springback_needs_command" -f -a "status" -d 'Say which zone the tendon is in, and where readiness and plan stand'
complete -c springback -n "__fish_springback_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c springback -n "__fish_springback_using_subcommand import" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand import" -l yes -d 'Take what is new'
complete -c springback -n "__fish_springback_using_subcommand import" -l different -d 'Let what differs say what the file says'
complete -c springback -n "__fish_springback_using_subcommand import" -l deleted -d 'Bring back what was deleted here, with what the file says'
complete -c springback -n "__fish_springback_using_subcommand import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c springback -n "__fish_springback_using_subcommand export" -l journal-csv -d 'Every current fact, to import again; - writes to standard output' -r -F
complete -c springback -n "__fish_springback_using_subcommand export" -l report-csv -d 'The report for a therapist: a row for each day and tendon; - writes to standard output' -r -F
complete -c springback -n "__fish_springback_using_subcommand export" -l dictionary -d 'What the report\'s columns mean; - writes to standard output' -r -F
complete -c springback -n "__fish_springback_using_subcommand export" -l from -d 'The first day, such as 2026-05-11' -r
complete -c springback -n "__fish_springback_using_subcommand export" -l to -d 'The last day' -r
complete -c springback -n "__fish_springback_using_subcommand export" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand export" -l decimal-comma -d 'Semicolons and decimal commas, for spreadsheets of those languages'
complete -c springback -n "__fish_springback_using_subcommand export" -s h -l help -d 'Print help'
complete -c springback -n "__fish_springback_using_subcommand check" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand check" -s h -l help -d 'Print help'
complete -c springback -n "__fish_springback_using_subcommand backup" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c springback -n "__fish_springback_using_subcommand restore" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c springback -n "__fish_springback_using_subcommand merge" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand merge" -l unrelated -d 'Also when it has no entry in common with this journal, so that it may be another person\'s'
complete -c springback -n "__fish_springback_using_subcommand merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c springback -n "__fish_springback_using_subcommand demo" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand demo" -s h -l help -d 'Print help'
complete -c springback -n "__fish_springback_using_subcommand status" -l now -d 'As of this moment; a date means 12:00 of it, without an offset it is local time' -r
complete -c springback -n "__fish_springback_using_subcommand status" -l journal -d 'Use this journal instead of the default' -r -F
complete -c springback -n "__fish_springback_using_subcommand status" -l json -d 'For other programs'
complete -c springback -n "__fish_springback_using_subcommand status" -s h -l help -d 'Print help'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "import" -d 'Show what journal files would bring, and with --yes take what is new'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "export" -d 'Write the journal, the report for a therapist, or what the report\'s columns mean'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "check" -d 'Verify the journal; succeeds only if it is sound'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "backup" -d 'Make a verified copy of the journal: among its backups, or as the file named'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "restore" -d 'Put a verified copy of a backup in the journal\'s place'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "merge" -d 'Bring in what another copy of the journal holds and this one does not'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "demo" -d 'Write a made-up journal of half a year that ends today; never over an existing file'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "status" -d 'Say which zone the tendon is in, and where readiness and plan stand'
complete -c springback -n "__fish_springback_using_subcommand help; and not __fish_seen_subcommand_from import export check backup restore merge demo status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
