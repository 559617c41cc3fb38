# Builds the product where it is missing or older than its sources, and knows how to start it. Sourced, never run.

root=$(dirname -- "$here")
work=$root/.work
stamp=$work/product.stamp

product_home() {
	case $(uname -s) in
	Darwin) echo "$root/releng/org.tftsr.product/target/products/org.tftsr.product/macosx/cocoa/$1/Eclipse.app/Contents/Eclipse" ;;
	MINGW* | MSYS* | CYGWIN*) echo "$root/releng/org.tftsr.product/target/products/org.tftsr.product/win32/win32/$1" ;;
	*) echo "$root/releng/org.tftsr.product/target/products/org.tftsr.product/linux/gtk/$1" ;;
	esac
}

machine() {
	case $(uname -m) in
	arm64 | aarch64) echo aarch64 ;;
	*) echo x86_64 ;;
	esac
}

home=$(product_home "$(machine)")

# True where nothing that bundles and features are made of has changed since the stamp $1, the help among them, which is made of docs, nor
# anything in the files and folders $2 and on.
unchanged_since() {
	since=$1
	shift
	[ -f "$since" ] || return 1
	[ -z "$(find "$root/bundles" "$root/features" "$root/target-platform" "$root/pom.xml" "$root/.mvn" "$root/docs" "$root/releng/help" "$@" \
		\( -name target -o -name bin -o -name '.polyglot*' -o -name '.tycho-consumer-pom.xml' -o -name pom.tycho \) -prune -o -type f -newer "$since" -print 2>/dev/null | head -n 1)" ]
}

# True where nothing that the product is made of has changed since it was built.
product_is_fresh() {
	[ -d "$home/plugins" ] && unchanged_since "$stamp" "$root/releng/org.tftsr.product"
}

build_product() {
	if product_is_fresh; then
		return 0
	fi
	say "Building the product (a first build fetches the Eclipse platform and takes a few minutes) ..."
	mkdir -p "$work"
	touch "$stamp.new"
	log=$work/build.log
	if ! "$here/mvn" -B -pl releng/org.tftsr.product -am package >"$log" 2>&1; then
		grep -m 20 -E '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
		die "The product could not be built. The whole story: $log"
	fi
	mv "$stamp.new" "$stamp"
}

launcher() {
	for jar in "$home"/plugins/org.eclipse.equinox.launcher_*.jar; do
		echo "$jar"
	done
}
