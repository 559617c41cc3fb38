@echo off
rem Opens the window of TFTSR with the Java 21 of JAVA_HOME, or else of the path, and with the options in eclipse.ini beside this file.
rem Delayed expansion takes exclamation marks out of what was expanded before it: it is off where a name, an option or an argument is
rem kept, and on where they are used, as ampersands and bars in what it puts in mean nothing any more.
setlocal EnableExtensions DisableDelayedExpansion
call :here
set arguments=%*
set "java="
for %%x in (javaw.exe) do set "java=%%~$PATH:x"
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\javaw.exe"
if not exist "%java%" goto nojava
set "options="
set "found="
for /f "usebackq delims=" %%o in ("%home%eclipse.ini") do (
	if defined found (
		set "option=%%o"
		setlocal EnableDelayedExpansion
		for /f "delims=" %%p in ("!options! !option!") do (
			endlocal
			set "options=%%p"
		)
	)
	if "%%o"=="-vmargs" set "found=1"
)
set "launcher="
for /f "delims=" %%j in ('dir /b "%home%plugins\org.eclipse.equinox.launcher_*.jar"') do set "launcher=%home%plugins\%%j"
setlocal EnableDelayedExpansion
start "" "!java!" !options! -jar "!launcher!" !arguments!
exit /b

:here
rem Of a script that was called in quotes by way of the path, only a subroutine is told where it lies.
set "home=%~dp0"
exit /b

:nojava
echo There is no Java: "%java%". Install Java 21 and set JAVA_HOME to its folder. 1>&2
pause
exit /b 1
