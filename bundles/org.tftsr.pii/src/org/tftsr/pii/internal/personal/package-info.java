/** Recognisers of what identifies a person: addresses, phone numbers, and numbers of accounts and authorities. */
package org.tftsr.pii.internal.personal;
