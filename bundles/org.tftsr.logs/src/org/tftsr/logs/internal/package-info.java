/** The words of this bundle. */
package org.tftsr.logs.internal;
