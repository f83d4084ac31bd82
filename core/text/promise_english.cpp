#include "core/text/promise_rules.h"

namespace daisychain::text {

namespace {

/// What may stand between "will" and the deed.
constexpr QStringView Adverbs =
    u"(?:also|definitely|certainly|absolutely|gladly|happily|surely|then|now|just|quickly|personally|"
    u"immediately|promptly|directly|shortly|soon|again|both|all|still|first|next|right away|of course|"
    u"today|tomorrow|tonight|go ahead and|go and|be sure to|make sure to|make sure we|try to|try and|"
    u"for sure|in turn|either|even|gonna) ";

/// Deeds that are no more than themselves: "call" needs nobody behind it.
constexpr QStringView PlainDeeds =
    u"complete|finish|revert (?:back|to|with)|figure (?:it|this|that) out|get to the bottom|call(?! it )|"
    u"phone|ring|email|e mail|mail|message|dm|pm|text|write|reply|respond|answer|contact|reach out|"
    u"reach (?:you|her|him|them)|follow ?up|send|resend|ship|dispatch|refund|reimburse|credit|replace|"
    u"exchange|fix|repair|correct|resolve|sort|solve|rectify|check|double check|recheck|verify|confirm|"
    u"investigate|review|revisit|inspect|examine|research|dig|find out|ask|speak (?:to|with)|talk to|"
    u"discuss|pass|forward|relay|convey|share|feed|escalate|report|refer|flag|submit|file|notify|inform|"
    u"update|advise|arrange|organi[sz]e|book|rebook|schedule|reschedule|cancel|add|remove|delete|change|"
    u"adjust|apply|process|issue|waive|provide|bring|deliver|transfer|connect you|log|chase|request|"
    u"monitor|attach|upload|track|handle|raise|consult|enquire|inquire|ensure|make sure|amend|restore|"
    u"reset|unlock|release|extend|post|print|prepare|redo|coordinate|liaise|address|assess|evaluate|"
    u"deal with";

/// Deeds of more than one word.
constexpr QStringView LongDeeds =
    u"look (?:into|at|over|for|in|up|through)|"
    u"get (?:back|in touch|it|this|that|these|those|him|her|your|you|someone|somebody|an?|the|our|with|"
    u"hold)|(?:come|circle) back (?:to|with)|take (?:\\S++ ){0,3}(?:look|peek|care|action)|"
    u"take (?:it|this|that) (?:up|further|over)|"
    u"keep (?:you|u|them|her|him|everyone) (?:\\S++ )?(?:posted|updated|informed|in the loop|up to date)|"
    u"let (?:you|u|them|him|her|the|our|my|everyone) (?:\\S++ ){0,5}(?:know|contact you|call you|"
    u"reach out)|tell (?:you|them|the|our|him|her)|give (?:you|them|him|her|u) (?:an?|the|your|\\d+)|"
    u"give (?:it|this|that) (?:another|an?)|do (?:\\S++ )?(?:research|digging|checking|check)|"
    u"see (?:what|if|whether|about|to)|"
    u"work on (?:it|this|that|getting|fixing|resolving|sorting|your|the|an?)|"
    u"have (?!you |u )(?:\\S++ ){1,5}?(?:call|contact|reach|look|email|review|check|sent|fixed|checked|"
    u"replaced|refunded|corrected|resolved|shipped|get back|follow)|"
    u"put (?:\\S++ ){1,4}(?:through|in touch|forward|right|in)|make (?:it|this|that|things) (?:right|up)|"
    u"pick (?:it|this|that) up|touch base|open (?:an?|the)|start an?|set (?:\\S++ ){0,2}up|"
    u"return (?:your|the|it|this|that)";

constexpr QStringView BeingDeeds =
    u"be (?:<adverb>){0,2}(?:right )?(?:in (?:touch|contact)|back (?:to|in touch|with)|with you|on it|"
    u"(?:call|phon|email|messag|dm|writ|reply|respond|answer|contact|reach|follow|send|shipp|refund|credit|"
    u"replac|fix|check|look|review|forward|pass|shar|updat|inform|notify|gett|investigat|process)ing)";

constexpr QStringView Teams =
    u"(?:team|teams|colleagues?|agents?|specialists?|representatives?|reps?|advis[oe]rs?|technicians?|"
    u"engineers?|experts?|managers?|supervisors?|associates?|someone|somebody|staff|department|office|"
    u"support|leadership)";

constexpr QStringView Participles =
    u"(?:notify|inform|update|advise|contact|responded to|responded|sent|resent|shipped|dispatched|mailed|"
    u"emailed|refunded|reimbursed|credited|replaced|exchanged|fixed|repaired|corrected|resolved|sorted|"
    u"solved|checked|verified|investigated|reviewed|contacted|called|notified|informed|updated|advised|"
    u"forwarded|passed|shared|escalated|processed|issued|waived|rebooked|answered|looked (?:into|at)|"
    u"taken care of|attended|delivered|transferred)";

constexpr QStringView Things =
    u"(?:itinerary|tickets?|receipt|card|parcel|email|e mail|mail|call|callback|refund|reply|response|"
    u"answer|message|update|replacement|confirmation|credit|dm|text|letter|voucher|money|new one|"
    u"notification|reimbursement|label)";

constexpr NamedPart Parts[] = {
    {u"adverb", Adverbs},
    {u"being", BeingDeeds},
    {u"plain", PlainDeeds},
    {u"long", LongDeeds},
    {u"deed", u"(?:<plain>|<long>|<being>)(?= )"},
    {u"team", Teams},
    {u"future", u"(?:ll|will|shall|(?:m|am|re|are|is|s) (?:going to|gonna)|gonna) "},
    {u"ours",
     u"(?:i|we|(?:(?:our|my|the|an?|one of our|another) (?:[a-z]++ ){0,4}?)?(?<!your )(?<!their )<team>"
     u"(?: (?!and |or |but )[a-z]+){0,4})"},
    {u"done", Participles},
    {u"thing", Things},
    {u"generic", u"(?:guests|customers|passengers|members|users|visitors|clients|travell?ers|all|any)"},
    {u"theirs", u"(?:you|it|this|that|everything|(?:your|our|the|this|that|these|an?) "
                u"(?:(?!<generic> )[a-z0-9]++ ){0,5}?(?!<generic> )[a-z0-9]+)"},
};

constexpr QStringView Promise =
    // We will (also) look into it. Our team is going to call you.
    u" <ours> <future>(?:<adverb>){0,4}<deed>"
    // We'll take your number and send it over.
    u"| (?:i|we) <future>(?:<adverb>){0,4}(?!not |never |be |see |always |"
    u"need )(?:(?!and |, )\\S++ ){1,10}and (?:then |will |we will |we ll )?<deed>"
    // We got your message and will be responding shortly.
    u"| (?:(?:i|we|<team>) (?:(?!will )\\S++ ){1,24}?)(?:and|"
    u"but) (?:then )?will (?:<adverb>){0,4}(?:<deed>|be (?:<adverb>){0,3}<done> )"
    // Will get back to you. I promise to call.
    u"|^(?: [@,])* will (?:<adverb>){0,4}<deed>| (?:i|we) promise to (?:<adverb>){0,2}<deed>"
    // Let me check. Allow us to look into this.
    u"| (?:let me|(?<!will )(?<!ll )(?<!to )allow (?:me|us) to) (?:<adverb>){0,3}(?!know )<deed>"
    // Your refund will be sent.
    u"|(?: <theirs>|"
    u"^(?: [@,])*(?: (?!<generic> )[a-z]+){0,2} (?!<generic> |they |there )[a-z]*[^s ,@]) (?:will|ll|"
    u"(?:is|are|re|s) going to) (?:<adverb>){0,3}(?:be|get) (?:<adverb>){0,3}<done> "
    // You will receive an email from us.
    u"| you (?:will|ll|are going to|re going to) (?:<adverb>){0,3}(?:receive|get|have|be getting|"
    u"be receiving) (?:an?|the|your|our|my) (?:\\S++ ){0,3}?<thing> |"
    u" you (?:will|ll) (?:<adverb>){0,3}(?:hear (?:back )?from (?:me|us|our|my)|"
    u"be hearing (?:back )?from (?:me|us|our|my)) "
    // We are calling you tomorrow.
    u"| (?:i m|i am|we re|we are) (?:<adverb>)?(?:calling|phoning|emailing|messaging|writing|sending|"
    u"shipping|refunding|replacing|coming back to|getting back to) (?:\\S++ ){1,8}?(?:tomorrow|tonight|"
    u"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?!the way)|next week|later today|this afternoon|"
    u"this evening) ";

/// What asks something of the customer, or makes the promise hang on what they do or what may be.
constexpr QStringView Before =
    u" (?:from there|please|pls|plz|kindly|if|unless|as long as|feel free|connect with|join us|meet us|"
    u"click|tap|attach (?:an?|the|your|it|them)|select (?:an?|the|your)|should (?:you|there)|in case|"
    u"whenever|"
    u"(?:when|once|after|until|as soon as) (?:you|u|we (?:have|get|receive|got) (?:your|the details))|"
    u"(?:can|could|would|will|may|might|do|did|have) (?:you|u|we)|let (?:us|s)|let me know|"
    u"(?:you|u) (?:can|may|could) (?:also |always |either |just |simply )?(?:attach|reach|call|contact|dm|"
    u"connect|message|write|send|check|visit|submit|email|find|try|go|use|request|follow|reply|give)|"
    u"all (?:we|i) need|"
    u"(?:we|i) (?:just |also |still |first |ll |will )?(?:need|require) (?:you|u|your|the|some|more|an?)|"
    u"(?:dm|pm|message|email|call|text|write|contact|send|tell|give|show|drop|shoot|share|provide) (?:to |"
    u"with )?(?:us|me|over|your|ur|the details)|reach out (?:to|via|here|and|at|in)|"
    u"submit (?:an?|the|your|this|it)|follow up (?:here|with us)) |"
    u" (?:(?:hopes?|hoping|hopefully|wish|means?) (?:\\S++ ){0,4}|so (?:that )?|(?:this|that) way )$"
    // An order at the beginning of the sentence.
    u"|^(?: [@,]| (?:hi|hey|hello|sorry|thanks|then|ok|okay|just|simply|and|or)(?= ))* (?:dm|pm|message|"
    u"email|call|text|send|tell|give|drop|shoot|reach|contact|come|visit|meet|check|follow|click|tap|"
    u"connect|attach|select|log|go|join|tweet|try|use|report|return|fill|provide|share|submit|stay|stop|"
    u"bring|get|take|open|enjoy|reply|respond|confirm|swing|head|ask) (?!back |in touch )";

constexpr QStringView Behind =
    u" (?:unless|should you|in case|(?:when|once|after|as soon as) (?:you|u)|whenever|from there|always|"
    u"anytime|(?<!check )(?<!see )(?<!ask )(?<!verify )(?<!out )(?<!confirm )if) ";

}  // namespace

const PromiseRules &englishPromises()
{
    static const PromiseRules rules{expressionOf(Promise, Parts), expressionOf(Before, Parts),
                                    expressionOf(Behind, Parts)};
    return rules;
}

}  // namespace daisychain::text
