<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>daisychain::ui</name>
    <message numerus="yes">
        <source>[%n more character(s) are not shown; open the post on its network to read them]</source>
        <translation>
            <numerusform>[%n more character is not shown; open the post on its network to read it]</numerusform>
            <numerusform>[%n more characters are not shown; open the post on its network to read them]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>show %n older post(s)</source>
        <translation>
            <numerusform>show %n older post</numerusform>
            <numerusform>show %n older posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
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
    <name>daisychain::ui::ComposerPane</name>
    <message numerus="yes">
        <source>%n too long</source>
        <comment>characters over the limit</comment>
        <translation>
            <numerusform>%n too long</numerusform>
            <numerusform>%n too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) above are marked as new.</source>
        <translation>
            <numerusform>%n post above is marked as new.</numerusform>
            <numerusform>%n posts above are marked as new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long</source>
        <translation>
            <numerusform>%n character too long</numerusform>
            <numerusform>%n characters too long</numerusform>
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
    <message numerus="yes">
        <source>said in %n place(s)</source>
        <translation>
            <numerusform>said in %n place</numerusform>
            <numerusform>said in %n places</numerusform>
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
</context>
<context>
    <name>daisychain::ui::QueueScreen</name>
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
    <name>daisychain::ui::StreamWords</name>
    <message numerus="yes">
        <source>%n older post(s) above</source>
        <translation>
            <numerusform>%n older post above</numerusform>
            <numerusform>%n older posts above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also here: %n other(s)</source>
        <translation>
            <numerusform>also here: %n other</numerusform>
            <numerusform>also here: %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without an answer below</source>
        <translation>
            <numerusform>%n post without an answer below</numerusform>
            <numerusform>%n posts without an answer below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
</TS>
