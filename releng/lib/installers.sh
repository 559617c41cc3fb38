# Makes programs with a Java of their own, and installers of them. Sourced, never run; after product.sh and release.sh.

packages=$root/releng/target/packages
parts=$root/releng/target/parts
image=$parts/TFTSR

# What the bundles use, by jdeps, and what is found by name only: encodings, languages, elliptic curves, Kerberos of proxies, random numbers.
runtime_modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.security.jgss,java.sql,java.xml
runtime_modules=$runtime_modules,jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.net,jdk.random,jdk.security.auth,jdk.security.jgss
runtime_modules=$runtime_modules,jdk.unsupported,jdk.xml.dom,jdk.zipfs

# Where the framework may write is not where it is installed: that is another user's, and goes as a whole when it is removed. On Linux
# packaging/linux/start.sh says where.
case $(uname -s) in
Darwin) cache=@user.home/Library/Caches/tftsr ;;
*) cache=@user.home/AppData/Local/tftsr ;;
esac

make_runtime() {
	say "Making the Java runtime ..."
	rm -rf "$parts"
	mkdir -p "$parts"
	# by itself, Java would take another collector on a machine with one processor, and keep other things of the classes
	JDK_JAVA_OPTIONS=-XX:+UseG1GC "$JAVA_HOME/bin/jlink" --add-modules "$runtime_modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
		--compress zip-6 --generate-cds-archive --output "$parts/runtime"
	# of its programs we need one, and of its archives of classes that for heaps below 32 GB
	find "$parts/runtime/bin" -type f ! -name 'java*' ! -name '*.dll' -delete
	rm -f "$parts/runtime"/lib/server/classes_nocoops.jsa "$parts/runtime"/bin/server/classes_nocoops.jsa
}

# One word a line, as jpackage and the scripts want them.
options_of_both() {
	printf '%s\n' -Dosgi.requiredJavaVersion=21 -Dosgi.dataAreaRequiresExplicitInit=true -Djdk.http.auth.tunneling.disabledSchemes=
	[ "$(jdk_version "$JAVA_HOME")" -lt 23 ] || printf '%s\n' --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
}

# This system, as the target platform calls it.
system() {
	case $(uname -s) in
	Darwin) echo macosx ;;
	MINGW* | MSYS* | CYGWIN*) echo win32 ;;
	*) echo linux ;;
	esac
}

# Sets $version, of the product that was built.
find_version() {
	version=$(basename "$(echo "$home"/plugins/org.tftsr.core_*.jar)" .jar)
	version=${version#org.tftsr.core_}
}

# Takes away what was made of other versions, which would be uploaded together with what is made now.
drop_other_versions() {
	for file in "$packages"/tftsr[-_]* "$packages"/TFTSR-*; do
		case $(basename "$file") in
		"tftsr-$version-"* | "tftsr_${version}_"* | "TFTSR-$version."*) ;;
		*) rm -f "$file" ;;
		esac
	done
}

# Copies the settings of the product $1 into the folder $2; not the caches and messages that a start leaves beside them where it was built.
copy_configuration() {
	mkdir -p "$2/configuration"
	cp -R "$1/configuration/config.ini" "$1/configuration/"org.eclipse.*"simpleconfigurator" "$1/configuration/"org.eclipse.*"update" "$2/configuration/"
}

# The product as a program.
make_image() {
	say "Making the program ..."
	launcher_jar=$(basename "$(launcher)")
	mkdir -p "$parts/input"
	for part in plugins features; do
		cp -R "$home/$part" "$parts/input/"
	done
	copy_configuration "$home" "$parts/input"
	"$JAVA_HOME/bin/java" "$here/packaging/OwnNatives.java" "$parts/input/plugins" "$(system)" "$(machine)" >&2
	"$JAVA_HOME/bin/java" "$here/packaging/SameBytes.java" product "$parts/input"
	cp "$root/LICENSE" "$root/NOTICE" "$parts/input/"
	"$JAVA_HOME/bin/java" "$here/bom/BillOfMaterials.java" "$root" "$parts/input/plugins" "$parts/input" "$parts/runtime" >&2
	mkdir -p "$packages"
	for file in bom.json THIRD-PARTY.md; do
		cp "$parts/input/$file" "$packages/tftsr-$version-$file"
	done
	case $(system) in
	linux) make_scripts ;;
	*) make_launcher ;;
	esac
}

options_of_window() {
	printf '%s\n' -Xms128m -Xmx1g -XX:+SuppressFatalErrorMessage -XX:-HeapDumpOnOutOfMemoryError
	# shellcheck disable=SC2046 # one word an option
	printf '%s\n' $(window_options) $(options_of_both)
}

# The program for Linux: what it is made of, and two scripts that start it. The launcher of jpackage knows neither the encoding of file
# names, nor the folder for caches that somebody has chosen.
make_scripts() {
	mkdir -p "$image/bin" "$image/lib"
	cp -R "$parts/input" "$image/lib/app"
	cp -R "$parts/runtime" "$image/lib/runtime"
	cp "$root/bundles/org.tftsr.rcp/icons/tftsr128.png" "$image/lib/tftsr.png"
	for script in bin/tftsr bin/tftsr-window lib/start.sh; do
		# shellcheck disable=SC2046 # one line of one word an option
		sed -e "s|@JAVA_OPTIONS@|$(echo $(options_of_both))|" -e "s|@WINDOW_OPTIONS@|$(echo $(options_of_window))|" -e "s|@LAUNCHER@|$launcher_jar|" \
			-e "s|@VERSION@|$version|" "$here/packaging/linux/$(basename "$script")" >"$image/$script"
	done
	chmod 755 "$image/bin/tftsr" "$image/bin/tftsr-window"
}

# The program for macOS and Windows, whose launcher is made by jpackage.
make_launcher() {
	set --
	for option in $(options_of_window) "-Dosgi.configuration.area=$cache/$version"; do
		set -- "$@" --java-options "$option"
	done
	icons=$root/bundles/org.tftsr.rcp/icons
	case $(system) in
	# else macOS would know it by the class that jpackage starts, which is that of each Eclipse program
	macosx)
		"$JAVA_HOME/bin/java" "$here/packaging/Icons.java" "$icons" "$parts/tftsr.icns" >&2
		set -- "$@" --icon "$parts/tftsr.icns" --mac-package-identifier org.tftsr.product
		;;
	win32)
		"$JAVA_HOME/bin/java" "$here/packaging/Icons.java" "$icons" "$parts/tftsr.ico" >&2
		set -- "$@" --icon "$parts/tftsr.ico"
		;;
	esac
	# shellcheck disable=SC2016,SC2046 # the launcher knows $APPDIR; one word an option
	"$JAVA_HOME/bin/jpackage" --type app-image --name TFTSR --vendor TFTSR $(version_option) --dest "$parts" --input "$parts/input" \
		--runtime-image "$parts/runtime" --main-jar "plugins/$launcher_jar" --main-class org.eclipse.equinox.launcher.Main \
		--java-options '-Dosgi.install.area=$APPDIR' "$@"
}

# Versions are of three numbers here. On macOS none begins with 0: until ours does not, it is the one that jpackage gives.
version_option() {
	case "$(uname -s) $version" in
	"Darwin 0."*) ;;
	*) printf '%s\n' --app-version "${version%.*}" ;;
	esac
}

# Ends where what is ours in the folder $2 is of another build than the program; $1 is what lies there.
need_same_version() {
	[ -f "$2/plugins/org.tftsr.core_$version.jar" ] ||
		die "The $1 in $2 is of another build than the program, which is $version. Run releng/package without --no-build."
}

need_same_products() {
	for product in "$root"/releng/org.tftsr.product/target/products/org.tftsr.product/*/*/*; do
		inner=$product/Eclipse.app/Contents/Eclipse
		[ -d "$inner" ] || inner=$product
		need_same_version product "$inner"
	done
}

# The product of each system, without Java, as --all-platforms has built it, with what it is made of and under which licences.
pack_products() {
	for product in "$root"/releng/org.tftsr.product/target/products/org.tftsr.product/*/*/*; do
		os=$(basename "$(dirname "$(dirname "$product")")")
		archive=$packages/tftsr-$version-no-java-$os-$(basename "$product")
		rm -rf "$parts/products"
		mkdir -p "$parts/products"
		cp -R "$product" "$parts/products/tftsr"
		plugins=$(find "$parts/products/tftsr" -maxdepth 4 -type d -name plugins | head -n 1)
		inner=$(dirname "$plugins")
		rm -rf "$inner/configuration"
		copy_configuration "$product${inner#"$parts/products/tftsr"}" "$inner"
		"$JAVA_HOME/bin/java" "$here/packaging/SameBytes.java" product "$inner"
		cp "$root/LICENSE" "$root/NOTICE" "$parts/products/tftsr/"
		"$JAVA_HOME/bin/java" "$here/bom/BillOfMaterials.java" "$root" "$plugins" "$parts/products/tftsr" >&2
		case $os in
		win32) "$JAVA_HOME/bin/java" "$here/packaging/SameBytes.java" zip "$archive.zip" "$parts/products" ;;
		*) pack_tar "$parts/products" tftsr "$archive.tar.gz" ;;
		esac
	done
	rm -rf "$parts/products"
}

# Packs the update site in folder $1 as $2, with what its bundles are made of and under which licences.
pack_site() {
	rm -rf "$parts/site"
	"$JAVA_HOME/bin/java" "$here/bom/BillOfMaterials.java" "$root" "$1/plugins" "$parts/site" >&2
	cp "$root/LICENSE" "$root/NOTICE" "$parts/site/"
	"$JAVA_HOME/bin/java" "$here/packaging/SameBytes.java" zip "$2" "$1" "$parts/site"
}

# Packs the folder $2 within $1 as $3, in which its name is tftsr. Every file is of the time of the release and of nobody in particular, by
# name: the same sources give the same archive. Only GNU's tar can do that.
pack_tar() {
	case $(tar --version) in
	*GNU*)
		tar -C "$1" --sort=name "--mtime=@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
			--transform "s,^$2,tftsr," -cf "$3.tar" "$2"
		;;
	*) tar -C "$1" -cf "$3.tar" "$2" ;;
	esac
	gzip -n <"$3.tar" >"$3.new"
	rm "$3.tar"
	mv "$3.new" "$3"
}

make_tar() {
	pack_tar "$parts" TFTSR "$packages/tftsr-$version-linux-$(machine).tar.gz"
}

deb_architecture() {
	case $(machine) in
	aarch64) echo arm64 ;;
	*) echo amd64 ;;
	esac
}

# What the program asks of the system that it was made on, by its libraries: packages, one a line. That of C and that of C++ must not be
# older than here; names of the others tell of which kind they are.
deb_libraries() {
	find "$image" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec readelf -d {} + >"$parts/needed" ||
		die "The libraries of the program cannot be read: $image"
	for library in $(sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' "$parts/needed" | sort -u); do
		[ -z "$(find "$image" -name "$library")" ] || continue
		owner=$(dpkg -S "*/$(machine)-linux-gnu/$library" 2>/dev/null | sed -n '/^diversion /d;s/:.*//p;q')
		case $owner in
		'') say "No package here has $library, which the Java runtime asks for: the .deb does not ask for it." ;;
		libc6 | libstdc++6)
			# shellcheck disable=SC2016 # dpkg-query knows it
			printf '%s (>= %s)\n' "$owner" "$(dpkg-query -W -f '${source:Upstream-Version}' "$owner:$(deb_architecture)")"
			;;
		*) printf '%s\n' "$owner" ;;
		esac
	done | sort -u
}

# Of files alone: menus, icons and types are taken in by triggers of the packages that keep them, so nothing runs as root.
make_deb() {
	command -v dpkg-deb >/dev/null 2>&1 || {
		say "There is no dpkg-deb: no .deb is made."
		return 0
	}
	command -v readelf >/dev/null 2>&1 || {
		refresh_package_lists
		need_packages "the .deb" binutils
	}
	libraries=$(deb_libraries | paste -s -d , - | sed 's/,/, /g')
	case $libraries in
	libc6* | *', libc6'*) ;;
	*) die "No library of the program tells what it needs: $image" ;;
	esac
	tree=$parts/deb
	mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" "$tree/usr/share/doc/tftsr"
	cp -R "$image" "$tree/opt/tftsr"
	ln -s ../../opt/tftsr/bin/tftsr "$tree/usr/bin/tftsr"
	cp "$here/packaging/linux/tftsr.desktop" "$tree/usr/share/applications/"
	cp "$here/packaging/linux/tftsr.xml" "$tree/usr/share/mime/packages/"
	cat "$root/NOTICE" "$root/LICENSE" >"$tree/usr/share/doc/tftsr/copyright"
	for size in 16 32 48 64 128 256; do
		icons=$tree/usr/share/icons/hicolor/${size}x$size/apps
		mkdir -p "$icons"
		cp "$root/bundles/org.tftsr.rcp/icons/tftsr$size.png" "$icons/tftsr.png"
	done
	cat >"$tree/DEBIAN/control" <<EOF
Package: tftsr
Version: $version
Architecture: $(deb_architecture)
Maintainer: TFTSR contributors <tftsr@localhost>
Installed-Size: $(find "$tree/opt" -type f -printf '%s\n' | awk '{ bytes += $1 } END { print int((bytes + 1023) / 1024) }')
Depends: $libraries, libgtk-3-0t64 | libgtk-3-0, libfontconfig1
Recommends: libwebkit2gtk-4.1-0, adwaita-icon-theme, desktop-file-utils
Section: devel
Priority: optional
Description: incident triage and root cause analysis
 Opens logs with secrets and personal data highlighted, climbs the whys, and
 writes the post-mortem. All of it lies in one encrypted file.
EOF
	chmod -R u=rwX,go=rX "$tree"
	package=$packages/tftsr_${version}_$(deb_architecture).deb
	dpkg-deb --root-owner-group -Zzstd --build "$tree" "$package.new" >&2
	mv "$package.new" "$package"
}

# .dmg or .msi, by the tools of its system. Windows knows by the id which program a later .msi takes the place of: it is never changed.
make_installer() {
	say "Making the .$1 ..."
	rm -rf "$parts/installer"
	case $1 in
	dmg) set -- "$1" --app-image "$image.app" ;;
	msi) set -- "$1" --app-image "$image" --win-menu --win-menu-group TFTSR --win-dir-chooser --win-upgrade-uuid 5d3f2c0e-6a0b-4b57-9a5e-0f1c7c1b8e42 ;;
	esac
	kind=$1
	shift
	# shellcheck disable=SC2046 # one word an option
	"$JAVA_HOME/bin/jpackage" --type "$kind" --name TFTSR --vendor TFTSR $(version_option) --dest "$parts/installer" --license-file "$root/LICENSE" "$@"
	for made in "$parts/installer"/*; do
		mv "$made" "$packages/TFTSR-$version.$kind"
	done
}
