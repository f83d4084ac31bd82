<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Composition</name>
    <message numerus="yes">
        <source>%n replies are not out yet. They wait here and go out after the next start.</source>
        <translation>
            <numerusform>%n reply is not out yet. It waits here and goes out after the next start.</numerusform>
            <numerusform>%n replies are not out yet. They wait here and go out after the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%1 (%n)</source>
        <comment>a step that can be taken back, of several conversations</comment>
        <translation>
            <numerusform>%1 (%n)</numerusform>
            <numerusform>%1 (%n)</numerusform>
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
</context>
<context>
    <name>daisychain::ui::CustomerPane</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
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
    <name>daisychain::ui::QueuePane</name>
    <message numerus="yes">
        <source>%n marked: c, e, z and w do it to all of them</source>
        <translation>
            <numerusform>%n marked: c, e, z and w do it to this one</numerusform>
            <numerusform>%n marked: c, e, z and w do it to all of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>like and close all %n</source>
        <translation>
            <numerusform>like and close it</numerusform>
            <numerusform>like and close all %n</numerusform>
        </translation>
    </message>
</context>
</TS>
