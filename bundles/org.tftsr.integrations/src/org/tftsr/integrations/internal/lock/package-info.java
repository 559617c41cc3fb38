/** Files whose locks keep two programs from doing the same at once. */
package org.tftsr.integrations.internal.lock;
