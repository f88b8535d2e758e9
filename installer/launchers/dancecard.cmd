@echo off
rem The command line of an installed Dancecard (Windows). It lies in the folder "bin" of the app.
"%~dp0..\Dancecard.exe" --command-line %*
