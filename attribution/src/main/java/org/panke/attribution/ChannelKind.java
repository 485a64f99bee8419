package org.panke.attribution;

/** The kinds of channel. */
public enum ChannelKind {
    /** 分销: an agency with agents of its own. */
    AGENCY,
    /** 自渠: the developer's own outside sales force. */
    OWN,
    /** 全民经纪人: anybody who signed up. */
    PUBLIC,
    /** 老带新: a buyer who brings a friend. */
    REFERRAL
}
