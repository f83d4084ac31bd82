<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Away</name>
    <message numerus="yes">
        <source>; and %n more gaps</source>
        <translation>
            <numerusform>; and %n more gap</numerusform>
            <numerusform>; and %n more gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streams were watched or caught up with all the time; nothing is missing.</source>
        <translation>
            <numerusform>%n stream was watched or caught up with all the time; nothing is missing.</numerusform>
            <numerusform>%n streams were watched or caught up with all the time; nothing is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of customers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, claimed by a colleague</source>
        <translation>
            <numerusform>%n left out, claimed by a colleague</numerusform>
            <numerusform>%n left out, claimed by a colleague</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, claimed by %1</source>
        <translation>
            <numerusform>%n left out, claimed by %1</numerusform>
            <numerusform>%n left out, claimed by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a reply that is not sent yet</source>
        <translation>
            <numerusform>%n left out, with a reply that is not sent yet</numerusform>
            <numerusform>%n left out, with a reply that is not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a draft</source>
        <translation>
            <numerusform>%n left out, with a draft</numerusform>
            <numerusform>%n left out, with a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, with a post that came after you marked it</source>
        <translation>
            <numerusform>%n left out, with a post that came after you marked it</numerusform>
            <numerusform>%n left out, with a post that came after you marked it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, where there is nothing to do</source>
        <translation>
            <numerusform>%n left out, where there is nothing to do</numerusform>
            <numerusform>%n left out, where there is nothing to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, not here any more</source>
        <translation>
            <numerusform>%n left out, not here any more</numerusform>
            <numerusform>%n left out, not here any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claim %n conversations?</source>
        <translation>
            <numerusform>Claim %n conversation?</numerusform>
            <numerusform>Claim %n conversations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give back %n conversations?</source>
        <translation>
            <numerusform>Give back %n conversation?</numerusform>
            <numerusform>Give back %n conversations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n conversations?</source>
        <translation>
            <numerusform>Close %n conversation?</numerusform>
            <numerusform>Close %n conversations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait for %n customers?</source>
        <translation>
            <numerusform>Wait for %n customer?</numerusform>
            <numerusform>Wait for %n customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n conversations until %1?</source>
        <translation>
            <numerusform>Snooze %n conversation until %1?</numerusform>
            <numerusform>Snooze %n conversations until %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n conversations again?</source>
        <translation>
            <numerusform>Open %n conversation again?</numerusform>
            <numerusform>Open %n conversations again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep what %n customers said as praise?</source>
        <translation>
            <numerusform>Keep what %n customer said as praise?</numerusform>
            <numerusform>Keep what %n customers said as praise?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like the posts of %n customers?</source>
        <translation>
            <numerusform>Like the post of %n customer?</numerusform>
            <numerusform>Like the posts of %n customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like and close %n conversations?</source>
        <translation>
            <numerusform>Like and close %n conversation?</numerusform>
            <numerusform>Like and close %n conversations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>claim %n</source>
        <translation>
            <numerusform>claim %n</numerusform>
            <numerusform>claim %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give back %n</source>
        <translation>
            <numerusform>give back %n</numerusform>
            <numerusform>give back %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>close %n</source>
        <translation>
            <numerusform>close %n</numerusform>
            <numerusform>close %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wait for %n</source>
        <translation>
            <numerusform>wait for %n</numerusform>
            <numerusform>wait for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snooze %n</source>
        <translation>
            <numerusform>snooze %n</numerusform>
            <numerusform>snooze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open %n again</source>
        <translation>
            <numerusform>open %n again</numerusform>
            <numerusform>open %n again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n</source>
        <translation>
            <numerusform>keep %n</numerusform>
            <numerusform>keep %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like %n</source>
        <translation>
            <numerusform>like %n</numerusform>
            <numerusform>like %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like and close %n</source>
        <translation>
            <numerusform>like and close %n</numerusform>
            <numerusform>like and close %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yours</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n yours</numerusform>
            <numerusform>%n yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nobody&apos;s</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n nobody&apos;s</numerusform>
            <numerusform>%n nobody&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claimed by colleagues</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n claimed by colleagues</numerusform>
            <numerusform>%n claimed by colleagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n left as they were.</source>
        <translation>
            <numerusform>Stopped: %n left as they were.</numerusform>
            <numerusform>Stopped: %n left as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open, because the customer wrote meanwhile</source>
        <translation>
            <numerusform>%n left open, because the customer wrote meanwhile</numerusform>
            <numerusform>%n left open, because the customer wrote meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be recorded, and stay marked</source>
        <translation>
            <numerusform>%n could not be recorded, and stay marked</numerusform>
            <numerusform>%n could not be recorded, and stay marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnWords</name>
    <message numerus="yes">
        <source>%n others say the same: hide them</source>
        <translation>
            <numerusform>%n other says the same: hide it</numerusform>
            <numerusform>%n others say the same: hide them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others say the same: show them</source>
        <translation>
            <numerusform>%n other says the same: show it</numerusform>
            <numerusform>%n others say the same: show them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts of that time were brought in.</source>
        <translation>
            <numerusform>%n post of that time was brought in.</numerusform>
            <numerusform>%n posts of that time were brought in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerWords</name>
    <message numerus="yes">
        <source>You have %n more drafts here, the newest %1: %2</source>
        <translation>
            <numerusform>You have one more draft here, from %1: %2</numerusform>
            <numerusform>You have %n more drafts here, the newest %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message numerus="yes">
        <source>%n replies are not out yet. They wait here and go out after the next start.</source>
        <translation>
            <numerusform>%n reply is not out yet. It waits here and goes out after the next start.</numerusform>
            <numerusform>%n replies are not out yet. They wait here and go out after the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are to go out later. Nobody sends them while Daisychain is closed; those whose time is over by then wait for your look.</source>
        <translation>
            <numerusform>%n reply is to go out later. Nobody sends it while Daisychain is closed; if its time is over by then, it waits for your look.</numerusform>
            <numerusform>%n replies are to go out later. Nobody sends them while Daisychain is closed; those whose time is over by then wait for your look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsSection</name>
    <message numerus="yes">
        <source>%n read</source>
        <comment>posts, people and messages</comment>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <comment>posts and messages</comment>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message numerus="yes">
        <source>a customer for %n years today</source>
        <translation>
            <numerusform>a customer for a year today</numerusform>
            <numerusform>a customer for %n years today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>thanked us %n times</source>
        <translation>
            <numerusform>thanked us once</numerusform>
            <numerusform>thanked us %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praised us %n times</source>
        <translation>
            <numerusform>praised us once</numerusform>
            <numerusform>praised us %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises kept</source>
        <translation>
            <numerusform>%n promise kept</numerusform>
            <numerusform>%n promises kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept late</source>
        <translation>
            <numerusform>%n kept late</numerusform>
            <numerusform>%n kept late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daisies</source>
        <translation>
            <numerusform>%n daisy</numerusform>
            <numerusform>%n daisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%n done</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claimed</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n claimed</numerusform>
            <numerusform>%n claimed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given back</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n given back</numerusform>
            <numerusform>%n given back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>praise of %n</source>
        <comment>customers</comment>
        <translation>
            <numerusform>praise of %n</numerusform>
            <numerusform>praise of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n liked</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n liked</numerusform>
            <numerusform>%n liked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last step on %n</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>the last step on %n</numerusform>
            <numerusform>the last step on %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given to a colleague</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n given to a colleague</numerusform>
            <numerusform>%n given to a colleague</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuardWords</name>
    <message numerus="yes">
        <source>%1 and %n others would be able to read this too.</source>
        <translation>
            <numerusform>%1 and %n other would be able to read this too.</numerusform>
            <numerusform>%1 and %n others would be able to read this too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistorySentence</name>
    <message numerus="yes">
        <source>In the last 30 days more than %Ln mentions.</source>
        <translation>
            <numerusform>In the last 30 days more than %Ln mention.</numerusform>
            <numerusform>In the last 30 days more than %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 30 days %Ln mentions.</source>
        <translation>
            <numerusform>In the last 30 days %Ln mention.</numerusform>
            <numerusform>In the last 30 days %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>At most %Ln of them is unanswered and from the last 3 days: it opens.</numerusform>
            <numerusform>At most %Ln of them are unanswered and from the last 3 days: they open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>At least %Ln of them is unanswered and from the last 3 days: it opens.</numerusform>
            <numerusform>At least %Ln of them are unanswered and from the last 3 days: they open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are unanswered and from the last 3 days: they open.</source>
        <translation>
            <numerusform>%Ln of them is unanswered and from the last 3 days: it opens.</numerusform>
            <numerusform>%Ln of them are unanswered and from the last 3 days: they open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counting its mentions of the last 30 days: %Ln so far.</source>
        <translation>
            <numerusform>Counting its mentions of the last 30 days: %Ln so far.</numerusform>
            <numerusform>Counting its mentions of the last 30 days: %Ln so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n messages are new</source>
        <translation>
            <numerusform>%1 of %n message is new</numerusform>
            <numerusform>%1 of %n messages are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customers</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new saved replies</source>
        <translation>
            <numerusform>%Ln new saved reply</numerusform>
            <numerusform>%Ln new saved replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new conversations</source>
        <translation>
            <numerusform>%Ln new conversation</numerusform>
            <numerusform>%Ln new conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they are</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>%Ln as it is</numerusform>
            <numerusform>%Ln as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines refused</source>
        <translation>
            <numerusform>%Ln line refused</numerusform>
            <numerusform>%Ln lines refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutFinder</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message numerus="yes">
        <source>%n new mentions</source>
        <translation>
            <numerusform>%n new mention</numerusform>
            <numerusform>%n new mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations wait too long</source>
        <translation>
            <numerusform>%n conversation waits too long</numerusform>
            <numerusform>%n conversations wait too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies were not sent</source>
        <translation>
            <numerusform>%n reply was not sent</numerusform>
            <numerusform>%n replies were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are due soon</source>
        <translation>
            <numerusform>%n promise is due soon</numerusform>
            <numerusform>%n promises are due soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message numerus="yes">
        <source>put off %n times</source>
        <translation>
            <numerusform>put off once</numerusform>
            <numerusform>put off %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>conversations that came while the list stood still</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed up</source>
        <comment>conversations, to the lead</comment>
        <translation>
            <numerusform>%n handed up</numerusform>
            <numerusform>%n handed up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusSentence</name>
    <message numerus="yes">
        <source>; %n replies wait.</source>
        <translation>
            <numerusform>; %n reply waits.</numerusform>
            <numerusform>; %n replies wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies on their way.</source>
        <translation>
            <numerusform>%n reply on its way.</numerusform>
            <numerusform>%n replies on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies need you.</source>
        <translation>
            <numerusform>%n reply needs you.</numerusform>
            <numerusform>%n replies need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies go out later.</source>
        <translation>
            <numerusform>%n reply goes out later.</numerusform>
            <numerusform>%n replies go out later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message numerus="yes">
        <source>said %n times</source>
        <translation>
            <numerusform>said once</numerusform>
            <numerusform>said %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewWords</name>
    <message numerus="yes">
        <source>holds %n conversations or more now</source>
        <translation>
            <numerusform>holds %n conversation or more now</numerusform>
            <numerusform>holds %n conversations or more now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>holds %n conversations now</source>
        <translation>
            <numerusform>holds %n conversation now</numerusform>
            <numerusform>holds %n conversations now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::AwayPane</name>
    <message numerus="yes">
        <source>%n replies of yours are not out</source>
        <translation>
            <numerusform>%n reply of yours is not out</numerusform>
            <numerusform>%n replies of yours are not out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers wrote again after your answer</source>
        <translation>
            <numerusform>%n customer wrote again after your answer</numerusform>
            <numerusform>%n customers wrote again after your answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::BulkSheet</name>
    <message numerus="yes">
        <source>%n done, not all.</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n done, not all.</numerusform>
            <numerusform>%n done, not all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ColumnRows</name>
    <message numerus="yes">
        <source>and %n more columns</source>
        <translation>
            <numerusform>and %n more column</numerusform>
            <numerusform>and %n more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ComposerPane</name>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>as many as the text is cut into</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %n posts as %1 to %2</source>
        <comment>the button that sends a reply in parts</comment>
        <translation>
            <numerusform>send %n post as %1 to %2</numerusform>
            <numerusform>send %n posts as %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send %n posts</source>
        <comment>the button that sends a reply in parts</comment>
        <translation>
            <numerusform>send %n post</numerusform>
            <numerusform>send %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ComposerRemarks</name>
    <message numerus="yes">
        <source>/%1 was sent %n times today: add one personal line</source>
        <comment>name of a saved reply</comment>
        <translation>
            <numerusform>/%1 was sent once today: add one personal line</numerusform>
            <numerusform>/%1 was sent %n times today: add one personal line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersPane</name>
    <message numerus="yes">
        <source>%n more are being taken in …</source>
        <translation>
            <numerusform>%n more is being taken in …</numerusform>
            <numerusform>%n more are being taken in …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::CustomersScreen</name>
    <message numerus="yes">
        <source>At most %n at once: take some marks away.</source>
        <translation>
            <numerusform>At most %n at once: take some marks away.</numerusform>
            <numerusform>At most %n at once: take some marks away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::EraseWords</name>
    <message numerus="yes">
        <source>%n post(s) of theirs</source>
        <translation>
            <numerusform>%n post of theirs</numerusform>
            <numerusform>%n posts of theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private message(s) of ours to them</source>
        <translation>
            <numerusform>%n private message of ours to them</numerusform>
            <numerusform>%n private messages of ours to them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the words of %n note(s), promise(s) and the like</source>
        <translation>
            <numerusform>the words of %n note, promise or the like</numerusform>
            <numerusform>the words of %n notes, promises and the like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) in the outbox</source>
        <translation>
            <numerusform>%n reply in the outbox</numerusform>
            <numerusform>%n replies in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Masked in %n text(s) of others and of ours.</source>
        <translation>
            <numerusform>Masked in %n text of others and of ours.</numerusform>
            <numerusform>Masked in %n texts of others and of ours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::HistoryPart</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::ImportScreen</name>
    <message numerus="yes">
        <source>saved %n replies of a file</source>
        <translation>
            <numerusform>saved a reply of a file</numerusform>
            <numerusform>saved %n replies of a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::JoinSheet</name>
    <message numerus="yes">
        <source>Make %n customers one?</source>
        <translation>
            <numerusform>Make %n customer one?</numerusform>
            <numerusform>Make %n customers one?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::KeysSection</name>
    <message numerus="yes">
        <source>%n commands share their key with another.</source>
        <translation>
            <numerusform>%n command shares its key with another.</numerusform>
            <numerusform>%n commands share their key with another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LanguageLine</name>
    <message numerus="yes">
        <source>%n others</source>
        <comment>behind names of colleagues</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LeavingCommands</name>
    <message numerus="yes">
        <source>%n post(s) and all else we hold are in %1; internal notes too.</source>
        <translation>
            <numerusform>%n post and all else we hold are in %1; internal notes too.</numerusform>
            <numerusform>%n posts and all else we hold are in %1; internal notes too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::LinkPart</name>
    <message numerus="yes">
        <source>%n conversations come with them</source>
        <translation>
            <numerusform>one conversation comes with them</numerusform>
            <numerusform>%n conversations come with them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::MarksBar</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::NotificationsSection</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PictureRows</name>
    <message numerus="yes">
        <source>No network takes more than %n pictures.</source>
        <translation>
            <numerusform>No network takes more than %n picture.</numerusform>
            <numerusform>No network takes more than %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n pictures …</source>
        <translation>
            <numerusform>taking a picture …</numerusform>
            <numerusform>taking %n pictures …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PreviewPage</name>
    <message numerus="yes">
        <source>%n of them were not solved where they were held: here they are done.</source>
        <translation>
            <numerusform>%n of them was not solved where it was held: here it is done.</numerusform>
            <numerusform>%n of them were not solved where they were held: here they are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are shown.</source>
        <translation>
            <numerusform>The first row is shown.</numerusform>
            <numerusform>The first %n rows are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PrivacySection</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::PromiseStrip</name>
    <message numerus="yes">
        <source>%n more promises</source>
        <translation>
            <numerusform>%n more promise</numerusform>
            <numerusform>%n more promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::QueuePane</name>
    <message numerus="yes">
        <source>like and close all %n</source>
        <translation>
            <numerusform>like and close it</numerusform>
            <numerusform>like and close all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::SnippetsSection</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they were</source>
        <comment>saved replies</comment>
        <translation>
            <numerusform>%n as it was</numerusform>
            <numerusform>%n as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, the first in line %1: %2</source>
        <comment>lines of a file</comment>
        <translation>
            <numerusform>%n refused, in line %1: %2</numerusform>
            <numerusform>%n refused, the first in line %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>saved %n replies of a file</source>
        <translation>
            <numerusform>saved a reply of a file</numerusform>
            <numerusform>saved %n replies of a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved replies are in %1.</source>
        <translation>
            <numerusform>%n saved reply is in %1.</numerusform>
            <numerusform>%n saved replies are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::StreamsSection</name>
    <message numerus="yes">
        <source>%n gaps in the last day, %1 in all</source>
        <translation>
            <numerusform>%n gap in the last day, %1 in all</numerusform>
            <numerusform>%n gaps in the last day, %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daisychain::ui::Tray</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
