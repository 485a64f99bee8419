package org.panke.formats.tables;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a column of an export can mean: its name for {@code --map}, and the headers by which it is known, the better ones
 * first where a sheet has several. Headers are compared as {@link Header} writes them.
 */
enum Field {
    ID("id", "编号 id 到访编号 来访编号 单号 记录编号 流水号 recordid eventid"),
    REGISTRATION("registration", "报备编号 报备单号 报备号 报备id 推荐编号 推荐单号 registration registrationid"),
    PROJECT("project", "项目编号 项目id 项目 项目名称 报备项目 意向项目 认购项目 楼盘 楼盘名称 案场 案场名称 project projectid projectname site"),
    PHONE("phone", "手机号 手机号码 手机 移动电话 联系电话 联系方式 联系手机 电话 电话号码 联系人电话 来访电话 报备电话 报备手机号 业主电话 认购人电话 "
        + "phone phonenumber mobile mobilenumber tel telephone customerphone visitorphone clientphone"),
    SURNAME("surname", "姓 姓氏 姓名 客户 名称 称呼 来访人 访客 访客姓名 来访人姓名 业主 业主姓名 认购人 认购人姓名 "
        + "surname lastname name customer customername client clientname visitor visitorname"),
    CHANNEL("channel", "渠道编号 渠道id 渠道 渠道名称 渠道公司 渠道商 分销 分销公司 分销商 报备渠道 报备公司 推荐渠道 推荐公司 中介 中介公司 经纪公司 合作公司 "
        + "channel channelid channelname agency agencyname company"),
    AGENT("agent", "经纪人编号 经纪人工号 经纪人 经纪人姓名 报备人 报备人姓名 报备经纪人 带看人 带看经纪人 推荐人 业务员 渠道人员 渠道经纪人 "
        + "agent agentid agentname broker brokername"),
    REGISTERED_AT("registeredAt", "报备时间 报备日期 推荐时间 推荐日期 registeredat registrationtime registrationdate registered"),
    WITHDRAWN_AT("withdrawnAt", "撤销时间 撤回时间 报备撤销时间 取消报备时间 withdrawnat"),
    VISITED_AT("visitedAt", "到访时间 到访日期 来访时间 来访日期 到场时间 到店时间 到访登记时间 签到时间 首访时间 首访日期 首次到访时间 首次来访时间 "
        + "visitedat visittime visitdate arrivaltime arrivedat arrival checkedinat checkintime"),
    LEFT_AT("leftAt", "离场时间 离访时间 离开时间 离店时间 leftat checkedoutat"),
    DECLARED("declared", "来源声明 客户自述 自述来源 自述 声明 认知途径 获知途径 获知渠道 来访途径 到访途径 来访方式 到访方式 declared declaration"),
    CODES("codes", "带看码 带看单号 带看报备编号 核销报备 核销报备编号 核销编号 关联报备编号 codes showingcodes redeemedcodes"),
    VERIFIED("verified", "验证方式 核验方式 手机验证方式 verified verification"),
    ROLE("role", "身份 来访身份 人员类型 访客类型 role"),
    CONSULTANT("consultant", "置业顾问 销售顾问 接待顾问 顾问 接待人 接待销售 consultant salesconsultant"),
    CONTRACT("contract", "认购书编号 认购书号 认购编号 认购单号 合同号 合同编号 买卖合同号 签约编号 网签号 网签编号 备案号 成交编号 订单编号 订单号 "
        + "contract contractno contractnumber contractid"),
    SUBSCRIBED_AT("subscribedAt", "认购时间 认购日期 下定时间 下定日期 定购时间 成交时间 成交日期 subscribedat subscriptiontime "
        + "subscriptiondate dealdate"),
    SIGNED_AT("signedAt", "签约时间 签约日期 网签时间 网签日期 合同签订时间 合同签订日期 合同日期 signedat signingtime signingdate contractdate"),
    CANCELLED_AT("cancelledAt", "退房时间 退房日期 退认购时间 退认购日期 退定时间 退定日期 解约时间 解约日期 撤单时间 cancelledat canceledat "
        + "cancellationdate"),
    BUYERS("buyers", "买受人电话 买受人手机 买受人手机号 买受人 购房人电话 购房人 共有人电话 共有人手机 共有人手机号 共有人 共同买受人电话 共同买受人 联名人电话 联名人 "
        + "buyers buyerphones buyerphone cobuyers cobuyerphones"),
    AMOUNT("amount", "成交总价 合同金额 合同总价 成交金额 签约总价 签约金额 认购总价 认购金额 总价 总房款 房款总价 成交价 amount contractamount price totalprice"),
    AMOUNT_WAN("amountWan", "成交总价万元 合同金额万元 总价万元 amountwan"),
    AMOUNT_FEN("amountFen", "amountfen 合同金额分"),
    UNIT("unit", "房号 房源 房间号 单元房号 户号 房屋 unit room flat"),
    PAYEE("payee", "结佣渠道 收佣渠道 收款渠道 佣金归属 成交渠道 payee"),
    IDENTITIES("identities", "证件哈希 证件号哈希 身份证哈希 identities identityhash identityhashes"),
    ACTOR("actor", "录入人 登记人 操作人 创建人 actor enteredby"),
    /** A row's number, or a column that {@code --map} takes out: never used, never mentioned. */
    IGNORED("ignore", "序号 行号 no");

    private final String target;
    private final String headers;

    Field(String target, String headers) {
        this.target = target;
        this.headers = headers;
    }

    /** Its name for {@code --map}. */
    String target() {
        return target;
    }

    /** The headers by which it is known, the better ones first. */
    List<String> headers() {
        return Pattern.compile(" ").splitAsStream(headers).toList();
    }
}
