<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n alert(s) since you last looked here.</source>
        <translation>
            <numerusform>%n alert since you last looked here.</numerusform>
            <numerusform>%n alerts since you last looked here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>%n new message while you wrote</numerusform>
            <numerusform>%n new messages while you wrote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlinkAll</name>
    <message numerus="yes">
        <source>Unlink %n other device(s)? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</source>
        <translation>
            <numerusform>Unlink %n other device? What was written on it and not sent is handed in first, then its copy of the messages is destroyed. It comes back only by a new code.</numerusform>
            <numerusform>Unlink %n other devices? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</numerusform>
        </translation>
    </message>
</context>
</TS>
