/** THE table: every operation of the suite API, one row each. Keys never change: workflows remember them. */
import { CUSTOMER_ID_ENDPOINTS } from './customers/customerIds';
import { CUSTOMER_STATISTICS_ENDPOINTS } from './customers/customerStatistics';
import { INTERCEPT_RULE_ENDPOINTS } from './customers/interceptRules';
import { PRODUCT_ENDPOINTS } from './customers/products';
import { ACQUISITION_ENDPOINTS } from './customers/acquisitionLinks';
import { APP_ENDPOINTS, MENU_ENDPOINTS } from './messages/apps';
import { ARTICLE_ENDPOINTS } from './messages/articles';
import { AUTHORIZATION_ENDPOINTS } from './provider/authorizations';
import { CARD_ENDPOINTS } from './messages/cards';
import { CHAT_ID_ENDPOINTS } from './provider/chatIds';
import { CHAIN_ENDPOINTS } from './contacts/chains';
import { CONTACTS_ENDPOINTS } from './contacts/contacts';
import { DEPARTMENT_CHANGE_ENDPOINTS, MEMBER_CHANGE_ENDPOINTS } from './contacts/changes';
import { CONTACT_WAY_ENDPOINTS } from './customers/contactWays';
import { GROUP_CHAT_ENDPOINTS } from './customers/groupChats';
import { GROUP_WELCOME_ENDPOINTS } from './customers/groupWelcomes';
import { MASS_MESSAGE_ENDPOINTS } from './customers/massMessages';
import { TRANSFER_ENDPOINTS } from './customers/transfers';
import { MOMENT_ENDPOINTS } from './customers/moments';
import { CUSTOMER_STRATEGY_ENDPOINTS } from './customers/customerStrategies';
import { CUSTOMER_ENDPOINTS } from './customers/customers';
import { CUSTOMER_TAG_ENDPOINTS } from './customers/customerTags';
import { DATA_ZONE_ENDPOINTS } from './office/dataZone';
import { DEPARTMENT_ENDPOINTS, TAG_ENDPOINTS } from './contacts/departments';
import { DEVICE_ENDPOINTS } from './provider/devices';
import { DRIVE_ENDPOINTS } from './office/drive';
import { ID_ENDPOINTS } from './provider/ids';
import { EXPORT_ENDPOINTS, IMPORT_ENDPOINTS } from './contacts/jobs';
import type { Inputs } from '../table/kinds';
import { LICENSE_ORDER_ENDPOINTS } from './provider/licenseOrders';
import { LICENSE_ENDPOINTS } from './provider/licenses';
import { JS_SDK_ENDPOINTS, LOGIN_ENDPOINTS } from './contacts/login';
import { MEDIA_ENDPOINTS } from './messages/media';
import { MEMBER_ENDPOINTS } from './contacts/members';
import { MESSAGE_ENDPOINTS } from './messages/messages';
import { NETWORK_ENDPOINTS } from './provider/network';
import { MEETING_ENDPOINTS } from './office/meetings';
import { DOCUMENT_ENDPOINTS, FORM_ENDPOINTS, SMART_SHEET_ENDPOINTS } from './office/documents';
import { APPROVAL_ENDPOINTS, CALENDAR_ENDPOINTS, SCHEDULE_ENDPOINTS } from './office/office';
import { ORDER_ENDPOINTS } from './provider/orders';
import { ADVANCED_ORDER_ENDPOINTS } from './provider/advancedOrders';
import { PAY_ORDER_ENDPOINTS } from './provider/payOrders';
import { REGISTRATION_ENDPOINTS } from './provider/registration';
import { SCHOOL_ENDPOINTS } from './contacts/school';
import { SERVICE_ENDPOINTS } from './service/service';
import { SERVICE_ACCOUNT_ENDPOINTS } from './service/serviceAccounts';
import { SERVICE_MESSAGE_ENDPOINTS } from './service/serviceMessages';
import { SERVICE_STATISTICS_ENDPOINTS } from './service/serviceStatistics';
import { SERVICE_UPGRADE_ENDPOINTS } from './service/serviceUpgrades';
import { TOKEN_ENDPOINTS } from './provider/tokens';
import { WORKBENCH_ENDPOINTS } from './messages/workbench';

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
	...MEMBER_CHANGE_ENDPOINTS,
	...DEPARTMENT_ENDPOINTS,
	...DEPARTMENT_CHANGE_ENDPOINTS,
	...TAG_ENDPOINTS,
	...ID_ENDPOINTS,
	...CHAT_ID_ENDPOINTS,
	...EXPORT_ENDPOINTS,
	...IMPORT_ENDPOINTS,
	...CHAIN_ENDPOINTS,
	...SCHOOL_ENDPOINTS,
	...APP_ENDPOINTS,
	...MENU_ENDPOINTS,
	...WORKBENCH_ENDPOINTS,
	...APPROVAL_ENDPOINTS,
	...CALENDAR_ENDPOINTS,
	...SCHEDULE_ENDPOINTS,
	...MEETING_ENDPOINTS,
	...DOCUMENT_ENDPOINTS,
	...FORM_ENDPOINTS,
	...SMART_SHEET_ENDPOINTS,
	...DRIVE_ENDPOINTS,
	...DATA_ZONE_ENDPOINTS,
	...CUSTOMER_ENDPOINTS,
	...CONTACT_WAY_ENDPOINTS,
	...CUSTOMER_TAG_ENDPOINTS,
	...GROUP_CHAT_ENDPOINTS,
	...GROUP_WELCOME_ENDPOINTS,
	...MASS_MESSAGE_ENDPOINTS,
	...TRANSFER_ENDPOINTS,
	...MOMENT_ENDPOINTS,
	...CUSTOMER_STRATEGY_ENDPOINTS,
	...ACQUISITION_ENDPOINTS,
	...PRODUCT_ENDPOINTS,
	...INTERCEPT_RULE_ENDPOINTS,
	...CUSTOMER_STATISTICS_ENDPOINTS,
	...CUSTOMER_ID_ENDPOINTS,
	...SERVICE_ENDPOINTS,
	...SERVICE_MESSAGE_ENDPOINTS,
	...SERVICE_ACCOUNT_ENDPOINTS,
	...SERVICE_UPGRADE_ENDPOINTS,
	...SERVICE_STATISTICS_ENDPOINTS,
	...ORDER_ENDPOINTS,
	...PAY_ORDER_ENDPOINTS,
	...ADVANCED_ORDER_ENDPOINTS,
	...LICENSE_ORDER_ENDPOINTS,
	...LICENSE_ENDPOINTS,
	...DEVICE_ENDPOINTS,
};

export type Endpoints = typeof ENDPOINTS;
export type EndpointKey = keyof Endpoints;
/** What a caller may give for an operation. */
export type ParametersOf<K extends EndpointKey> = Inputs<Endpoints[K]['parameters']>;
