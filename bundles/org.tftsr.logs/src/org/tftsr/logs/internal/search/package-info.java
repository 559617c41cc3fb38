/** Regular expressions that cannot run away. */
package org.tftsr.logs.internal.search;
