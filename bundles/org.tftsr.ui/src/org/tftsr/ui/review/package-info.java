/** What parts share that let a person look at what will leave, and decide. */
package org.tftsr.ui.review;
