/** What a tree of whys could be better at, with what would make it so. */
package org.tftsr.core.why.lint;
