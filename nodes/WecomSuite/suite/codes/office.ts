/** Codes of office work: calendars, meetings, broadcasts, attendance, approvals, the drive. */
import { family, missing, tooMany, wrong } from './family';

const DEVICE =
	'Check the device in the console: number, model, activation and which corp may use it | 在后台核对设备的序列号、型号、激活和可用企业';
const PRINT = 'Correct the print or scan job | 修改打印或扫描任务';
const CALENDAR = 'Correct the calendar or event (日程) as its page describes it | 对照日程文档修改';
const CALENDAR_RIGHT =
	'Use a calendar or event that this app created, or ask its owner | 使用该应用创建的日历或日程，或联系所有者';
const LIVE =
	'Check the state of the live broadcast (直播) and who created it | 核对直播状态和创建者';
const ATTENDANCE =
	'Correct the rule or record of attendance (打卡) as its page describes it | 对照打卡文档修改规则或记录';
const APPROVAL = 'Compare the call with the page of approvals (审批) | 对照审批文档检查调用';
const MEETING = 'Correct the meeting as the page of meetings describes it | 对照会议文档修改';
const MEETING_STATE =
	'Look at the state of the meeting first, and who created it | 先查看会议状态和创建者';
const MEETING_PAID =
	'Buy the meeting functions for the corp or the members | 为企业或成员购买会议功能';
const DRIVE = 'Correct the call as the page of the drive (微盘) describes it | 对照微盘文档修改';
const DRIVE_RIGHT =
	'Let an administrator of the space or of the drive give this right | 请空间或微盘管理员授权';
const DRIVE_FULL = 'Delete files or members, or buy more room | 删除文件或成员，或购买容量';
const STEPS = 'Let the user agree again, and use the new proof | 请用户重新同意，使用新的凭证';

export const OFFICE_CODES = {
	...family(ATTENDANCE, {
		71049: 'There are as many rules of attendance as the app may set | 应用的打卡规则已达上限',
	}),
	...wrong(PRINT, {
		71062: 'name of the file | 文件名',
		71064: 'URL of the file | 文件URL',
		71067: 'version of the conversion | 文件转换版本',
		71069: 'page of the conversion | 文件转换页',
		71075: 'code of the scanned file | 扫描文件code',
	}),
	...wrong(CALENDAR, {
		90457: 'calendar ID | 日历ID',
		90461: 'event ID | 日程ID',
		90465: 'kind of repeating | 重复类型',
		90467: 'day of the week | 星期',
		90470: 'page | 分页',
		90471: 'time of the reminder | 提醒时间',
		90473: 'color | 颜色',
		90480: 'time zone | 时区',
		90482: 'time from which on it is changed | 修改起始时间',
		90485: 'way of changing | 修改方式',
		90487: 'day of the month | 每月日期',
		90704: 'time of a reminder | 提醒时间',
	}),
	...family(CALENDAR, {
		90456: 'The organizer is missing | 缺少组织者',
		90458: 'The list of calendars is empty | 日历列表为空',
		90459: 'The calendar was deleted | 日历已删除',
		90460: 'The event was deleted | 日程已删除',
		90462: 'The list of events is empty | 日程列表为空',
		90463: 'The organizer cannot be changed | 不能修改组织者',
		90464: 'There are too many participants | 参与者过多',
		90468: 'The organizer cannot be changed | 不能修改组织者',
		90469: 'The page is too large | 分页过大',
		90474: 'The organizer is among the participants | 组织者在参与者中',
		90481: 'The organizer has as many calendars as allowed | 组织者的日历数已达上限',
		90483: 'A calendar for all needs its range | 全员日历缺少范围',
		90484: 'Only an event that repeats can be changed once | 仅重复日程可单次修改',
		90488: 'The begin lies before the time from which on it is changed | 开始时间早于修改起始时间',
		90489: 'Only a calendar for all can be followed by itself | 仅全员日历可自行订阅',
		90490: 'Too many people follow the calendar | 日历订阅者过多',
		90491: 'The member may not follow the calendar | 成员不能订阅该日历',
		90492: 'The administrator is not among the members | 管理员不在成员中',
		90493: 'A parameter is withdrawn | 含有已废弃的参数',
		90496: 'A calendar that is read only has no administrators | 只读日历不能有管理员',
		90700: 'The meeting room must be given back first | 须先退订会议室',
		90705:
			'The creator of the event left the corp: it cannot be deleted | 日程创建者已离职，不能删除',
		90706: 'An event that does not repeat cannot begin in the past | 非重复日程不能从过去开始',
		90707: 'The meeting of the event is under way | 日程的会议进行中',
		90708: 'The creator has no usual calendar: name one | 创建者没有默认日历，须指定',
		90710: 'The meeting of the event is over | 日程的会议已结束',
	}),
	...family(CALENDAR_RIGHT, {
		90466: 'Another app created the calendar or event | 日历或日程由其他应用创建',
		90472: 'There is no right to the calendar or event | 无日历或日程权限',
		90475: 'The calendar is not one of the organizer | 日历不属于组织者',
		90477: 'Only the calendar of WeCom may read events of users | 仅企业微信日历可读用户日程',
		90479: 'Events of users cannot be changed | 用户日程不能修改',
		90494: 'The calendar is not one of the creator | 日历不属于创建者',
		90495: 'This kind of app has no administrators of calendars | 此类应用没有日历管理员',
		90497: 'An event that came by mail cannot be changed | 邮件日程不能修改',
		90498: 'The event has booked another meeting room | 日程已预订其他会议室',
		90499: 'Another app booked the meeting room | 会议室由其他应用预订',
	}),
	...family(LIVE, {
		92006: 'The broadcast began or was canceled | 直播已开始或已取消',
		92007: 'The recording of the broadcast cannot be deleted | 直播回放不能删除',
		92008: 'The app may not use this broadcast | 应用无权操作该直播',
	}),
	...family(ATTENDANCE, {
		301022: 'The records could not be read | 打卡记录获取失败',
		301023: 'The list of users is not valid or too long | 用户列表无效或过长',
		301024: 'The period of the records is too long | 打卡时间段过长',
		301062: 'There is no right to attendance | 无打卡权限',
		301079: 'The time of the request overlaps with another | 申请时间重叠',
		301088: 'There is no right to this | 没有权限',
		301090: 'The rule names members that the app may not reach | 规则含有应用无权操作的成员',
		301091: 'The range of the rule overlaps with another | 规则范围重叠',
		301092: 'The app may not change this rule | 应用不能修改该规则',
		301095: 'The corp has as many rules as allowed | 企业的规则数已达上限',
		301096: 'Too many rules are being created at the same time | 同时创建的规则过多',
		301099: 'The rule takes no corrections for being late | 规则不支持迟到补卡',
		301101: 'The rule takes no corrections for leaving early | 规则不支持早退补卡',
		301102: 'The rule takes no corrections for a missing record | 规则不支持缺卡补卡',
		301103: 'The rule takes no corrections for other reasons | 规则不支持其他异常补卡',
		301104:
			'The rule takes no corrections for being late or for other reasons | 规则不支持迟到或其他异常补卡',
		301105:
			'The rule takes no corrections for leaving early or for other reasons | 规则不支持早退或其他异常补卡',
	}),
	...family(APPROVAL, {
		301025: 'A parameter of the approval is not valid | 审批参数无效',
		301026: 'The template of the approval could not be read | 审批模板获取失败',
		301055: 'There is no right to approvals or their data | 无审批或其数据权限',
		301057: 'The approval could not be handed in | 审批提交失败',
		301087: 'There are as many templates as allowed | 审批模板已达上限',
	}),
	...wrong(MEETING, {
		400021: 'participant or host | 参会人或主持人',
		400025: 'range of the reminder | 提醒范围',
		400026: 'kind of repeating | 重复类型',
		400030: 'password of the meeting | 会议密码',
		400031: 'setting of the meeting | 会议设置',
		400032: 'end of repeating | 重复结束时间',
		400033: 'interval of repeating | 重复间隔',
		400034: 'begin of the meeting | 会议开始时间',
		400035: 'length of the meeting | 会议时长',
		400042: 'title of the meeting | 会议标题',
		400223: 'begin or end of the meeting | 会议起止时间',
		400227: 'kind of repeating | 重复类型',
		400228: 'number of repetitions | 重复次数',
		730001: 'ID of the recorded file | 录制文件ID',
		730002: 'ID of the recording | 录制ID',
		730003: 'ID of the part of the meeting | 子会议ID',
		730004: 'number of the meeting | 会议号',
		730006: 'ID of the registration | 报名ID',
	}),
	...tooMany(MEETING, { 400020: 'participants | 参会人', 400027: 'hosts | 主持人' }),
	...family(MEETING, {
		400029: 'A host is not among the participants | 主持人不在参会人中',
		400036: 'The creator of the meeting has no right to the calendar | 会议创建者无日历权限',
		400037: 'A member who shall be rung is not among the participants | 响铃成员不在参会人中',
		400039: 'The administrator is not among the participants | 管理员不在参会人中',
		400043: 'The parameter is withdrawn: use admin_userid | 参数已废弃，改用admin_userid',
		400044: 'An app of WeCom itself takes creator_userid only | 系统应用只接受creator_userid',
		400222: 'The begin of the meeting lies in the past | 会议开始时间已过',
		400237: 'The place of the meeting is too long | 会议地点过长',
		730009: 'The administrator must be among the participants | 管理员须在参会人中',
	}),
	...missing({ 400038: 'user ID | UserID', 400040: 'user ID of the administrator | 管理员UserID' }),
	...family(MEETING_STATE, {
		400041: 'The meeting was canceled | 会议已取消',
		400045: 'A quick meeting can be neither changed nor canceled | 快速会议不能修改或取消',
		400220:
			'WeCom stopped the meeting: the way it was created looks odd | 会议创建行为异常，已被拦截',
		400221: 'The meeting is under way or over and cannot be changed | 会议进行中或已结束，不能修改',
		400224:
			'The meeting is under way or over and cannot be canceled | 会议进行中或已结束，不能取消',
		400301: 'The same meeting is being created | 相同会议正在创建',
		400302: 'The same meeting was created | 相同会议已创建',
		730005: 'Another app created the meeting | 会议由其他应用创建',
		730008: 'The meeting was deleted | 会议已删除',
		730010: 'The meeting was not created by API | 会议不是由接口创建',
		730011:
			'This type of meeting was not created by API and is not supported | 该类会议非接口创建，不支持',
	}),
	...family(MEETING_PAID, {
		400218: 'A participant has no professional account | 参会人没有专业版账号',
		400219: 'The creator of the meeting has no professional account | 会议创建者没有专业版账号',
		400226: 'The field needs the advanced functions of meetings | 该字段需要会议高级功能',
		730007: 'The corp has no professional edition | 企业没有专业版',
	}),
	...family(DRIVE, {
		640001: 'The space does not exist | 空间不存在',
		640002: 'The file does not exist | 文件不存在',
		640003: 'The file was deleted | 文件已删除',
		640005: 'The member is not in the space | 成员不在空间中',
		640011: 'The JSON does not fit | JSON不符',
		640014: 'The space has no valid administrator | 空间没有有效管理员',
		640015: 'The right to preview cannot be set | 预览权限不能设置',
		640016: 'The file takes no watermark | 文件不支持水印',
		640029: 'Only files can be downloaded, no folders or other things | 仅文件可下载',
		640048: 'The upload went wrong | 上传出错',
		640056: 'The member to remove is not a member of the document | 待移除者不是文档成员',
	}),
	...wrong(DRIVE, {
		640009: 'name of the file | 文件名',
		640012: 'user ID | UserID',
		640013: 'department ID | 部门ID',
		640020: 'type of right | 权限类型',
		640021: 'ID of the folder | 文件夹ID',
		640022: 'content of the file (Base64) | 文件内容（Base64）',
		640023: 'range of the right | 权限范围',
		640024: 'file ID | 文件ID',
		640025: 'name of the space | 空间名称',
		640026: 'space ID | 空间ID',
		640027: 'parameter | 参数',
		640051: 'parameter | 参数',
		640052: 'name of the document | 文档名称',
		640054: 'type of the document | 文档类型',
	}),
	...family(DRIVE_RIGHT, {
		640004: 'There is no right to the file | 无文件权限',
		640008: 'There is no right to the space | 无空间权限',
		640017: 'The console has not opened the API of the drive | 管理后台未开启微盘接口',
		640018: 'The console has not set the right to edit | 管理后台未设置编辑权限',
		640028: 'The space takes no members by link | 空间不允许链接加入',
		640032: 'The administrator forbids the member to create spaces | 管理员禁止成员创建空间',
		640044: 'The space is in confidential mode | 空间处于保密模式',
		640045: 'There is no right to set uploading and downloading | 无上传下载设置权限',
		640046: 'There is no right to set rights of its own | 无自定义权限的设置权限',
	}),
	...family(DRIVE_FULL, {
		640006: 'The member has no room left | 成员空间容量不足',
		640007: 'The drive has no room left | 微盘容量不足',
		640010: 'The space has as many members as allowed | 空间成员已达上限',
		640053: 'There are as many administrators as allowed | 管理员数已达上限',
		640055: 'The document has as many members as allowed | 文档成员已达上限',
		640060: 'The space has as many files as allowed | 空间文件数已达上限',
	}),
	...family('Upload the file in parts | 分片上传', { 640047: 'The file is too large | 文件过大' }),
	...wrong(STEPS, { 710200: 'proof of the steps | 步数凭证' }),
	...family(STEPS, { 710201: 'The user does not share the steps | 用户未开放步数' }),
	...wrong(DEVICE, {
		710400: 'access token of the model | 型号access_token',
		710402: 'ticket of the model | 型号ticket',
	}),
};
