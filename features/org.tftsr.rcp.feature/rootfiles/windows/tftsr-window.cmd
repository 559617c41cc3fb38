@echo off
rem Opens the window of TFTSR with the Java 21 of JAVA_HOME, or else of the path, and with the options in eclipse.ini beside this file.
setlocal EnableDelayedExpansion
set "home=%~dp0"
set "java=javaw"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\javaw"
set "options="
set "found="
for /f "usebackq delims=" %%o in ("%home%eclipse.ini") do (
	if defined found set "options=!options! %%o"
	if "%%o"=="-vmargs" set "found=1"
)
for %%j in ("%home%plugins\org.eclipse.equinox.launcher_*.jar") do start "" "%java%" !options! -jar "%%j" %*
