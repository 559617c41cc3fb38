// Told to the page once it is there, which itself has no script. What the product changes in it, it changes by these functions.
// Once for each page: the browser may say of one that is on its way that it is there.
var chat = window.chat || document.readyState !== 'loading' && (function () {

	// Less than a line: nobody reads that.
	const SLIVER = 24;

	function message(key) {
		return document.getElementById('m/' + key);
	}

	function parts(key) {
		return message(key).children[1];
	}

	function height() {
		return document.documentElement.scrollHeight;
	}

	function toEnd() {
		scrollTo(0, height());
	}

	// What stands first on the screen: a part, or a message without parts.
	function first() {
		const seen = element => element.getBoundingClientRect().bottom > SLIVER;
		const section = [...document.getElementById('c').children].find(seen);
		return section && { section: section, part: [...section.children[1].children].findIndex(seen) };
	}

	function top(place) {
		return (place.section.children[1].children[place.part] || place.section).getBoundingClientRect().top;
	}

	// The end stays in sight where it is, and so does what is read elsewhere.
	function keepingPlace(change) {
		if (innerHeight + scrollY >= height() - SLIVER) {
			change();
			toEnd();
			return;
		}
		const place = first();
		const before = place && top(place);
		change();
		if (place && place.section.isConnected) {
			scrollBy(0, top(place) - before);
		}
	}

	document.addEventListener('focusin', event => {
		const part = event.target.closest('.p');
		if (part) {
			location.href = 'tftsr:focus/' + part.id;
		}
	});
	setTimeout(() => {
		toEnd();
		document.title = document.body.dataset.title;
	});

	// Whoever tells of the next change would wait while this one is drawn. What nobody sees is not drawn.
	const drawn = then => document.visibilityState === 'visible' ? requestAnimationFrame(() => setTimeout(then)) : setTimeout(then);

	return {

		// Whoever asks for a change need not wait for it: the title says when it is done.
		later(change, title) {
			setTimeout(() => {
				try {
					keepingPlace(change);
				} finally {
					drawn(() => {
						document.title = title;
					});
				}
			});
		},

		earlier(html) {
			document.getElementById('earlier').innerHTML = html;
		},

		// Before another message, or at the end.
		add(html, next) {
			if (next < 0) {
				document.getElementById('c').insertAdjacentHTML('beforeend', html);
			} else {
				message(next).insertAdjacentHTML('beforebegin', html);
			}
		},

		remove(key) {
			message(key).remove();
		},

		head(key, html) {
			message(key).children[0].innerHTML = html;
		},

		foot(key, html) {
			message(key).children[2].innerHTML = html;
		},

		// In the place of the one that is there, or at the end. What had the keyboard keeps it.
		part(key, index, html) {
			const old = parts(key).children[index];
			if (!old) {
				parts(key).insertAdjacentHTML('beforeend', html);
				return;
			}
			const focused = old.contains(document.activeElement);
			old.outerHTML = html;
			if (focused) {
				parts(key).children[index].focus({ preventScroll: true });
			}
		},

		cut(key, count) {
			while (parts(key).children.length > count) {
				parts(key).lastElementChild.remove();
			}
		},

		select(key, index) {
			const part = message(key) && parts(key).children[index];
			if (part) {
				part.focus();
				part.scrollIntoView({ block: 'nearest' });
			}
		}
	};
})();
