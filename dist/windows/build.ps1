# Builds target\dist\springback-VERSION-windows-x86_64.zip on Windows. Written without a Windows to try it on.
#
#   powershell -ExecutionPolicy Bypass -File dist\windows\build.ps1
#
# Needs Rust with either of its Windows toolchains: Visual Studio's build tools with the Windows SDK, or
# mingw-w64 with windres.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$version = (Select-String -Path Cargo.toml -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value
$name = "springback-$version-windows-x86_64"
$results = 'target\dist'
$folder = Join-Path $results $name

# The C run-time becomes part of the program, so that nothing has to be installed first.
$env:RUSTFLAGS = '-C target-feature=+crt-static'
$env:SPRINGBACK_RESOURCES = 'required'
cargo build --locked --profile dist --target-dir target\windows
if ($LASTEXITCODE) { throw 'The program was not built.' }
cargo build --locked --release --target-dir target\windows --manifest-path dist\windows\launcher\Cargo.toml
if ($LASTEXITCODE) { throw 'What a console starts was not built.' }

Remove-Item $folder, "$folder.zip" -Recurse -Force -ErrorAction SilentlyContinue
New-Item $folder -ItemType Directory | Out-Null
Copy-Item target\windows\dist\springback.exe $folder
Copy-Item target\windows\release\springback-launcher.exe (Join-Path $folder 'springback.com')
foreach ($text in 'dist\windows\README.txt', 'LICENSE-MIT', 'LICENSE-APACHE') {
    $lines = (Get-Content $text -Encoding UTF8) -replace 'VERSION', $version
    $file = Join-Path $folder ([IO.Path]::GetFileNameWithoutExtension($text) + '.txt')
    Set-Content $file $lines -Encoding UTF8
}
Compress-Archive $folder "$folder.zip"
Remove-Item $folder -Recurse
Get-Item "$folder.zip"
