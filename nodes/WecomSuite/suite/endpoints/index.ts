/** THE table: every operation of the suite API, one row each. Keys never change: workflows remember them. */
import { APP_ENDPOINTS, MENU_ENDPOINTS } from './apps';
import { ARTICLE_ENDPOINTS } from './articles';
import { AUTHORIZATION_ENDPOINTS } from './authorizations';
import { CARD_ENDPOINTS } from './cards';
import { CONTACTS_ENDPOINTS } from './contacts';
import { CUSTOMER_ENDPOINTS } from './customers';
import { DEPARTMENT_ENDPOINTS, TAG_ENDPOINTS } from './departments';
import { ID_ENDPOINTS } from './ids';
import { EXPORT_ENDPOINTS, IMPORT_ENDPOINTS } from './jobs';
import type { Inputs } from './kinds';
import { LICENSE_ORDER_ENDPOINTS } from './licenseOrders';
import { LICENSE_ENDPOINTS } from './licenses';
import { JS_SDK_ENDPOINTS, LOGIN_ENDPOINTS } from './login';
import { MEDIA_ENDPOINTS } from './media';
import { MEMBER_ENDPOINTS } from './members';
import { MESSAGE_ENDPOINTS } from './messages';
import { NETWORK_ENDPOINTS } from './network';
import { ORDER_ENDPOINTS } from './orders';
import { REGISTRATION_ENDPOINTS } from './registration';
import { SERVICE_ENDPOINTS } from './service';
import { SERVICE_MESSAGE_ENDPOINTS } from './serviceMessages';
import { TOKEN_ENDPOINTS } from './tokens';

export const ENDPOINTS = {
	...TOKEN_ENDPOINTS,
	...NETWORK_ENDPOINTS,
	...AUTHORIZATION_ENDPOINTS,
	...REGISTRATION_ENDPOINTS,
	...LOGIN_ENDPOINTS,
	...JS_SDK_ENDPOINTS,
	...MESSAGE_ENDPOINTS,
	...ARTICLE_ENDPOINTS,
	...CARD_ENDPOINTS,
	...MEDIA_ENDPOINTS,
	...CONTACTS_ENDPOINTS,
	...MEMBER_ENDPOINTS,
	...DEPARTMENT_ENDPOINTS,
	...TAG_ENDPOINTS,
	...ID_ENDPOINTS,
	...EXPORT_ENDPOINTS,
	...IMPORT_ENDPOINTS,
	...APP_ENDPOINTS,
	...MENU_ENDPOINTS,
	...CUSTOMER_ENDPOINTS,
	...SERVICE_ENDPOINTS,
	...SERVICE_MESSAGE_ENDPOINTS,
	...ORDER_ENDPOINTS,
	...LICENSE_ORDER_ENDPOINTS,
	...LICENSE_ENDPOINTS,
};

export type Endpoints = typeof ENDPOINTS;
export type EndpointKey = keyof Endpoints;
/** What a caller may give for an operation. */
export type ParametersOf<K extends EndpointKey> = Inputs<Endpoints[K]['parameters']>;
