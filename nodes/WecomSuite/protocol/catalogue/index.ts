/** THE table: every event of the vendor that can reach a suite, one row each. New rows go to the end of their family; labels never change. */
import { ACQUISITION_EVENTS } from './customers/acquisition';
import { APP_EVENTS } from './provider/apps';
import { ARCHIVE_EVENTS } from './office/archive';
import { AUTHORIZATION_EVENTS } from './provider/authorization';
import { BILLING_EVENTS } from './provider/billing';
import { BUSINESS_EVENTS } from './office/business';
import { CHAIN_EVENTS } from './contacts/chains';
import { CONTACT_EVENTS } from './contacts/contacts';
import { CUSTOMER_GROUP_EVENTS } from './customers/customerGroups';
import { CUSTOMER_EVENTS } from './customers/customers';
import type { EventGroup } from './define';
import { DOCUMENT_EVENTS } from './office/documents';
import { INTERACTION_EVENTS } from './messages/interactions';
import { JOB_EVENTS } from './contacts/jobs';
import { MEETING_EVENTS } from './office/meetings';
import { MESSAGE_EVENTS } from './messages/messages';
import { PROVIDER_EVENTS } from './provider/provider';
import { SCHOOL_EVENTS } from './contacts/school';

export const EVENTS = {
	...AUTHORIZATION_EVENTS,
	...CONTACT_EVENTS,
	...JOB_EVENTS,
	...SCHOOL_EVENTS,
	...CHAIN_EVENTS,
	...CUSTOMER_EVENTS,
	...CUSTOMER_GROUP_EVENTS,
	...ACQUISITION_EVENTS,
	...MESSAGE_EVENTS,
	...INTERACTION_EVENTS,
	...APP_EVENTS,
	...BUSINESS_EVENTS,
	...MEETING_EVENTS,
	...DOCUMENT_EVENTS,
	...ARCHIVE_EVENTS,
	...BILLING_EVENTS,
	...PROVIDER_EVENTS,
};

export type Catalogue = typeof EVENTS;

/** The branches of the canvas, in the order of the outputs. A promise: workflows remember output numbers. */
export const OUTPUT_GROUPS = [
	'authorization',
	'contacts',
	'customers',
	'messages',
	'events',
	'billing',
	'other',
] as const satisfies readonly EventGroup[];
